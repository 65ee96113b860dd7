import { Drawer } from 'antd'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { IconButton } from './icon-button.tsx'
import './sheet.css'

export interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Decisive actions, always in reach of the thumb. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** What is a side panel or a menu on a desk, from below on a phone. */
export function Sheet({ open, onClose, title, footer, children }: SheetProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="bottom"
      closable={false}
      title={null}
      aria-label={title}
      styles={{
        section: { borderRadius: '12px 12px 0 0', maxHeight: '88dvh' },
        body: { padding: 0, display: 'flex', flexDirection: 'column' },
        wrapper: { height: 'auto' },
      }}
    >
      <div className="tes-sheet-grip" />
      <div className="tes-sheet-head">
        {title}
        <IconButton label={t('close')} icon={<X size={20} strokeWidth={1.75} />} onClick={onClose} />
      </div>
      <div className="tes-sheet-body">{children}</div>
      {footer === undefined ? null : <div className="tes-sheet-foot">{footer}</div>}
    </Drawer>
  )
}
