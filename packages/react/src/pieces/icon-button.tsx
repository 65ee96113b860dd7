import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { isApple, writeShortcut } from './shortcuts.ts'
import './top-bar.css'

export interface IconButtonProps {
  /** Says what happens; shown as the tooltip too. */
  readonly label: string
  readonly icon: ReactNode
  readonly onClick?: (() => void) | undefined
  readonly disabled?: boolean | undefined
  /** For a switch: whether it is on. */
  readonly pressed?: boolean | undefined
  /** Shown in the tooltip; bind it with `useShortcut`. */
  readonly shortcut?: string | undefined
  /** A small cinnabar tile: something waits. */
  readonly news?: boolean | undefined
  readonly small?: boolean | undefined
}

/** A quiet button of one icon. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, icon, onClick, disabled, pressed, shortcut, news = false, small = false } = props
  const tip = shortcut === undefined ? label : `${label}  ${writeShortcut(shortcut, isApple())}`
  return (
    <Tooltip title={tip} mouseEnterDelay={0.5}>
      <button
        type="button"
        className={classNames('tes-icon-button', small && 'tes-icon-button-small')}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
        {news ? <i className="tes-news" /> : null}
      </button>
    </Tooltip>
  )
}
