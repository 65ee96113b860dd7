import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '../pieces/class-names.ts'
import type { TokenKind } from './token.tsx'
import './sentence.css'

export interface TokenFrameProps {
  readonly kind: TokenKind
  /** A borderless antd control. */
  readonly children: ReactNode
  /** Answers Backspace where the control is empty. */
  readonly onClear?: (() => void) | undefined
  readonly problem?: string | undefined
}

/** Dresses a borderless control (Select, InputNumber, DatePicker, TreeSelect) as a token, so that arrow keys walk it too. */
export function TokenFrame({ kind, children, onClear, problem }: TokenFrameProps): ReactNode {
  const press = (event: KeyboardEvent): void => {
    const empty = !(event.target instanceof HTMLInputElement) || event.target.value === ''
    if (onClear && event.key === 'Backspace' && empty) onClear()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside takes the focus
    <span
      data-token={kind}
      className={classNames('tes-token', `tes-token-${kind}`, problem !== undefined && 'tes-token-wrong')}
      title={problem}
      onKeyDown={press}
    >
      {children}
    </span>
  )
}
