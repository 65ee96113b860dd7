import type { Model, ObjectModel } from '@tessera/metadata'
import { checkExpression, describe, type Scope, type SentencePart } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useNames } from '../data/use-people.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { FieldToken, JoinerToken, OperatorToken, ValueToken } from '../sentences/tokens.tsx'

const tokens = {
  field: FieldToken,
  operator: OperatorToken,
  value: ValueToken,
  joiner: JoinerToken,
} as const

export interface ConditionTextProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly value: Expression
  readonly contexts?: Scope['contexts']
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** Ids that an expression holds; those of people get their names. */
const idsIn = (value: Expression): readonly string[] => JSON.stringify(value ?? null).match(uuid) ?? []

/** The parts of a rule as a sentence in the reader’s language; none where the rule has a mistake. */
export function useSentence({ model, object, value, contexts }: ConditionTextProps): readonly SentencePart[] {
  const { language } = useLanguage()
  const people = useNames(idsIn(value))
  const checked = checkExpression(value, {
    model,
    object: object.qualified,
    ...(contexts === undefined ? {} : { contexts }),
  })
  return checked.ok ? describe(checked.value, language, { record: id => people.get(id) }) : []
}

/** Any rule as a sentence to be read, with its tokens. */
export function ConditionText(props: ConditionTextProps): ReactNode {
  const parts = useSentence(props)
  if (parts.length === 0) return <code className="tes-mono">{JSON.stringify(props.value)}</code>
  return (
    <span className="tes-sentence">
      {parts.map((part, at) => {
        const Token = tokens[part.kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place
          <Token key={at} {...(part.colour === undefined ? {} : { colour: part.colour })}>
            {part.text}
          </Token>
        )
      })}
    </span>
  )
}
