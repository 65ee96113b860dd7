import { Plus } from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { fieldTypeIcon } from '../pieces/field-type-icons.ts'
import { StageDot } from '../pieces/stage-dot.tsx'
import { Token, type TokenProps } from './token.tsx'

/** A field the rule looks at: lapis, with the icon of its type. */
export function FieldToken({ type, ...token }: TokenProps & { type?: string | undefined }): ReactNode {
  const icon =
    type === undefined
      ? undefined
      : createElement(fieldTypeIcon(type), { size: 12, strokeWidth: 2, 'aria-hidden': true })
  return <Token kind="field" icon={icon} {...token} />
}

/** How it looks at it: underlined. */
export function OperatorToken(token: TokenProps): ReactNode {
  return <Token kind="operator" {...token} />
}

/** What it is compared with: outlined, with a tile where the choice has a colour. */
export function ValueToken({ colour, ...token }: TokenProps & { colour?: string | undefined }): ReactNode {
  const icon = colour === undefined ? undefined : <StageDot colour={colour} />
  return <Token kind="value" icon={icon} {...token} />
}

/** And, or, not: grey. */
export function JoinerToken(token: TokenProps): ReactNode {
  return <Token kind="joiner" {...token} />
}

/** What the rule sets: verdigris. */
export function ResultToken(token: TokenProps): ReactNode {
  return <Token kind="result" {...token} />
}

/** Adds a condition or an outcome. */
export function AddToken(token: TokenProps): ReactNode {
  return <Token kind="add" icon={<Plus size={12} strokeWidth={2} aria-hidden="true" />} {...token} />
}
