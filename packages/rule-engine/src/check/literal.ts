import { type FieldModel, localLabel } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import type { LiteralNode } from '../tree/tree.ts'
import { isDate } from '../values/calendar.ts'
import { readInstant, readTime } from '../values/read-value.ts'
import { instantText } from '../values/time-zone.ts'
import type { Value } from '../values/value.ts'
import { kindNames, type Type } from './kinds.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const isInstant = (text: string): boolean =>
  readInstant(text) !== null && isDate(text.slice(0, 10)) && instantText(Date.parse(text)) !== null

/** Complaint that a place wants another kind; `name` is the operator it belongs to. */
export const mismatch = (at: string, name: string | undefined, expected: Type, found: Type): Issue =>
  name === undefined
    ? issue('wrong_type', at, { expected: kindNames[expected.kind], found: kindNames[found.kind] })
    : issue('wrong_argument_type', at, {
        name,
        expected: kindNames[expected.kind],
        found: kindNames[found.kind],
      })

const unknownOption = (at: string, value: string, field: FieldModel): Issue =>
  issue('unknown_option', at, { value: value.slice(0, 100), field: localLabel(field) })

const asText = (value: Value, read: (text: string) => Value | undefined): Value | undefined =>
  typeof value === 'string' ? read(value) : undefined

const asChoice = (node: LiteralNode, field: FieldModel | undefined): LiteralNode | Issue => {
  const value = node.value as string
  const options = field?.options
  const typed: LiteralNode = { ...node, kind: 'choice', ...(field === undefined ? {} : { field }) }
  if (field === undefined || options === undefined || options.some(option => option.value === value)) return typed
  return unknownOption(node.at, value, field)
}

/**
 * A written value as one of the kind its place wants: a date where a date is compared, an option of the field,
 * an id. Beside an instant a date stays a date, and the other way round (SPEC D2).
 */
export const typeLiteral = (node: LiteralNode, wanted: Type, name?: string): LiteralNode | Issue => {
  const { value, at } = node
  const { kind } = wanted
  if (value === null) return { ...node, kind, ...(wanted.item === undefined ? {} : { item: wanted.item }) }
  const as = (typed: Value | undefined): LiteralNode | undefined =>
    typed === undefined ? undefined : { ...node, kind, value: typed }
  const no = mismatch(at, name, wanted, node)
  switch (kind) {
    case 'text':
      return as(asText(value, text => text)) ?? no
    case 'number':
    case 'duration':
      return as(typeof value === 'number' ? value : undefined) ?? no
    case 'boolean':
      return as(typeof value === 'boolean' ? value : undefined) ?? no
    case 'date':
      if (typeof value !== 'string') return no
      if (isDate(value)) return { ...node, kind, value }
      return isInstant(value) ? { ...node, kind: 'datetime', value: readInstant(value) } : issue('not_a_date', at)
    case 'datetime':
      if (typeof value !== 'string') return no
      if (isDate(value)) return { ...node, kind: 'date', value }
      return isInstant(value) ? { ...node, kind, value: readInstant(value) } : issue('not_a_datetime', at)
    case 'time':
      if (typeof value !== 'string') return no
      return as(readTime(value) ?? undefined) ?? issue('not_a_time', at)
    case 'choice':
      return typeof value === 'string' ? asChoice(node, wanted.field) : no
    case 'record':
    case 'user':
    case 'department':
      return as(asText(value, text => (uuid.test(text) ? text.toLowerCase() : undefined))) ?? no
    case 'json':
      return { ...node, kind }
    default:
      return no
  }
}
