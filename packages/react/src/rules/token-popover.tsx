import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'

export interface TokenPopoverProps {
  /** The token; pressing it opens. */
  readonly children: (open: () => void) => ReactNode
  readonly content: (close: () => void) => ReactNode
  /** Opens by itself, as for a condition that was just added. */
  readonly startOpen?: boolean | undefined
  readonly onClose?: (() => void) | undefined
}

/** What opens below a token. */
export function TokenPopover({ children, content, startOpen = false, onClose }: TokenPopoverProps): ReactNode {
  const [open, setOpen] = useState(startOpen)
  const change = (next: boolean): void => {
    setOpen(next)
    if (!next) onClose?.()
  }
  return (
    <Popover
      open={open}
      onOpenChange={change}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 4 } }}
      content={content(() => change(false))}
    >
      <span className="tes-token-hold">{children(() => change(true))}</span>
    </Popover>
  )
}
