import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '../pieces/class-names.ts'
import './sentence.css'

/** What a token is; each kind has its look. */
export type TokenKind = 'field' | 'operator' | 'value' | 'joiner' | 'result' | 'add'

/** What every token takes. */
export interface TokenProps {
  readonly children: ReactNode
  /** Opens what can be chosen; without it the token only reads. */
  readonly onClick?: (() => void) | undefined
  /** Answers Backspace and Delete. */
  readonly onClear?: (() => void) | undefined
  /** Nothing chosen yet. */
  readonly open?: boolean | undefined
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined
  readonly icon?: ReactNode
}

/** The common shape of tokens; use the named ones. */
export function Token({ kind, ...props }: TokenProps & { kind: TokenKind }): ReactNode {
  const { children, onClick, onClear, open = false, problem, icon } = props
  const className = classNames(
    'tes-token',
    `tes-token-${kind}`,
    open && 'tes-token-open',
    problem !== undefined && 'tes-token-wrong',
  )
  const press = (event: KeyboardEvent): void => {
    if (!onClear || (event.key !== 'Backspace' && event.key !== 'Delete')) return
    if (event.target instanceof HTMLInputElement && event.target.value !== '') return
    event.preventDefault()
    onClear()
  }
  if (!(onClick || onClear)) {
    return (
      <span className={className} title={problem}>
        {icon}
        {children}
      </span>
    )
  }
  return (
    <button type="button" data-token={kind} className={className} title={problem} onClick={onClick} onKeyDown={press}>
      {icon}
      {children}
    </button>
  )
}
