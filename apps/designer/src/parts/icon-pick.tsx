import { useTexts } from '@tessera/react'
import { Button, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { appTexts } from '../app/texts.ts'
import { NodeIcon, nodeIcons } from './node-icon.tsx'

/** What an icon is chosen with. */
export interface IconPickProps {
  readonly value: string | undefined
  readonly onChange: (icon: string) => void
  /** What shows while none is chosen. */
  readonly usual?: string | undefined
  /** The icon without its name. */
  readonly small?: boolean | undefined
}

/** Chooses the icon of an object, app or navigation entry. */
export function IconPick({ value, onChange, usual, small = false }: IconPickProps): ReactNode {
  const t = useTexts(appTexts)
  const [open, setOpen] = useState(false)
  const grid = (
    <div className="ds-icons">
      {Object.keys(nodeIcons).map(name => (
        <button
          key={name}
          type="button"
          title={name}
          aria-label={name}
          aria-pressed={name === value}
          onClick={() => {
            setOpen(false)
            onChange(name)
          }}
        >
          <NodeIcon name={name} />
        </button>
      ))}
    </div>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" arrow={false} placement="bottomLeft" content={grid}>
      <Button
        aria-label={`${t('icon')} ${value ?? ''}`}
        icon={<NodeIcon name={value ?? usual} />}
        style={{ alignSelf: small ? 'center' : 'flex-start' }}
      >
        {small ? null : (value ?? t('none'))}
      </Button>
    </Popover>
  )
}
