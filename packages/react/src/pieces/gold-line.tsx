import { Button } from 'antd'
import { UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import './states.css'

export interface GoldLineProps {
  /** `Zhou Min changed this form.` */
  readonly title: string
  /** `2 edits, none touch yours.` */
  readonly text?: string | undefined
  readonly icon?: ReactNode
  readonly onSee?: (() => void) | undefined
  /** What the button says; “See” where absent. */
  readonly seeLabel?: string | undefined
}

/** Attention without alarm: someone else changed this, a duplicate is near, the page shows the past. */
export function GoldLine({ title, text, icon, onSee, seeLabel }: GoldLineProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <div className="tes-note tes-note-gold" role="status">
      {icon ?? <UsersRound size={16} strokeWidth={2} aria-hidden="true" />}
      <div className="tes-note-body">
        <span className="tes-state-title">{title}</span>{' '}
        {text === undefined ? null : <span className="tes-note-detail">{text}</span>}
      </div>
      {onSee ? <Button onClick={onSee}>{seeLabel ?? t('see')}</Button> : null}
    </div>
  )
}
