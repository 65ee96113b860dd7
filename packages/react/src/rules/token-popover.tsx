import { Popover } from 'antd'
import { type ReactNode, useRef, useState } from 'react'

export interface TokenPopoverProps {
  /** The token; pressing it opens. */
  readonly children: (open: () => void) => ReactNode
  readonly content: (close: () => void) => ReactNode
  /** Opens by itself, as for a condition that was just added. */
  readonly startOpen?: boolean | undefined
  readonly onClose?: (() => void) | undefined
}

const takesFocus = 'input, textarea, [tabindex="0"], button'

/** What opens below a token. It takes the focus, and gives it back to the token where it still has it at the end. */
export function TokenPopover({ children, content, startOpen = false, onClose }: TokenPopoverProps): ReactNode {
  const [open, setOpen] = useState(startOpen)
  const token = useRef<HTMLSpanElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const change = (next: boolean): void => {
    setOpen(next)
    if (next) return
    if (inside.current?.contains(document.activeElement)) token.current?.querySelector('button')?.focus()
    onClose?.()
  }
  return (
    <Popover
      open={open}
      onOpenChange={change}
      // A control asks for the focus before what holds it can be seen, and does not get it.
      afterOpenChange={shown => {
        const within = inside.current
        if (shown && within !== null && !within.contains(document.activeElement))
          within.querySelector<HTMLElement>(takesFocus)?.focus()
      }}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 4 } }}
      content={<div ref={inside}>{content(() => change(false))}</div>}
    >
      <span ref={token} className="tes-token-hold">
        {children(() => change(true))}
      </span>
    </Popover>
  )
}
