import { type FieldModel, labelOf, text } from '@tessera/metadata'
import type { ContextNode, FieldNode, LiteralNode } from '../tree/tree.ts'
import { numberText } from '../values/number.ts'
import type { SentencePart, Teller } from './sentence.ts'
import { contextWords, unitWords, words } from './words.ts'

const grouped = (x: number): string => {
  const [whole = '', fraction] = numberText(x).split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

const durationText = (seconds: number, teller: Teller): string => {
  const size = Math.abs(seconds)
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const
  let rest = size
  const said: string[] = []
  for (const [unit, each] of steps) {
    const count = Math.floor(rest / each)
    rest -= count * each
    if (count > 0) said.push(`${count} ${unitWords[unit][count === 1 ? 'one' : 'many'][teller.language]}`)
  }
  return (seconds < 0 ? '−' : '') + (said.join(' ') || `0 ${unitWords.second.many[teller.language]}`)
}

const numberWords = (x: number, teller: Teller, about: FieldModel | undefined): string => {
  if (about?.type === 'percent') return `${grouped(x)}%`
  return about?.type === 'duration' ? durationText(x, teller) : grouped(x)
}

/** A value that is written down, as people read it. */
export const tellLiteral = (node: LiteralNode, teller: Teller, about?: FieldModel): readonly SentencePart[] => {
  const { value, at } = node
  const part = (said: string): readonly SentencePart[] => [{ kind: 'value', text: said, at }]
  if (value === null) return part(words.nothing[teller.language])
  if (typeof value === 'boolean') return part((value ? words.yes : words.no)[teller.language])
  if (typeof value === 'number') return part(numberWords(value, teller, about))
  const written = String(value)
  if (node.kind === 'choice') {
    const option = (node.field ?? about)?.options?.find(one => one.value === written)
    const said = text(option?.label, teller.language) || written
    const colour = option?.colour === undefined ? {} : { colour: option.colour }
    return [{ kind: 'value', text: said, at, ...colour }]
  }
  const isId = node.kind === 'record' || node.kind === 'user' || node.kind === 'department'
  return part((isId ? teller.names.record?.(written) : undefined) ?? written)
}

const rootWords = { $old: words.before, $form: words.form, $option: words.option } as const

/** A field by its label, with the lookups on the way. */
export const tellField = (node: FieldNode, teller: Teller): readonly SentencePart[] => {
  const label = node.path.map(field => labelOf(field, teller.language)).join(' › ')
  if (node.root === 'record') return [{ kind: 'field', text: label, at: node.at }]
  const whose = rootWords[node.root][teller.language]
  const said = teller.language === 'en' ? `${label} ${whose}` : `${whose}${label}`
  return [{ kind: 'field', text: said, at: node.at }]
}

/** What is handed in, by its name. */
export const tellContext = (node: ContextNode, teller: Teller): readonly SentencePart[] => [
  { kind: 'value', text: contextWords[node.name]?.[teller.language] ?? node.name, at: node.at },
]
