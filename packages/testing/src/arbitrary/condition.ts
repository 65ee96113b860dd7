import type { Expression, FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import type { Draw } from './draw.ts'

const literal = (field: FieldDefinition): Expression | undefined => {
  switch (field.type) {
    case 'text':
    case 'long_text':
      return 'abc'
    case 'number':
    case 'currency':
    case 'percent':
    case 'rating':
      return 10
    case 'boolean':
      return true
    case 'date':
      return '2027-01-15'
    case 'choice':
      return typeof field.choices === 'string' ? 'option_0' : (field.choices[0]?.value ?? '')
    default:
      return undefined
  }
}

/** A well-typed condition over the fields of an object, through its lookups too. */
export const condition = (
  draw: Draw,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
  depth = 2,
): { [operator: string]: Expression } => {
  if (depth > 0 && draw.chance(35)) {
    const parts = Array.from({ length: draw.int(1, 3) }, () => condition(draw, one, all, depth - 1))
    return draw.chance(80) ? { [draw.pick(['and', 'or'])]: parts } : { '!': [parts[0] ?? true] }
  }
  const link = one.fields.find(field => field.type === 'lookup')
  const target = all.find(other => link?.type === 'lookup' && other.name === link.object)
  const [from, prefix] =
    target !== undefined && link !== undefined && draw.chance(30) ? [target, `${link.name}.`] : [one, '']
  const field = draw.pick(from.fields.filter(candidate => candidate.type !== 'lines'))
  const path = { var: `${prefix}${field.name}` }
  const value = literal(field)
  if (value === undefined || draw.chance(20)) return { is_empty: [path] }
  return { [draw.pick(['==', '!='])]: [path, value] }
}
