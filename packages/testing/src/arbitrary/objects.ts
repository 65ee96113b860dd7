import type { FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import { type Draw, label } from './draw.ts'

/** Options of a choice field. */
export const options = (draw: Draw) =>
  Array.from({ length: draw.int(2, 5) }, (_, index) => ({
    value: `option_${index}`,
    label: label(draw),
    ...(draw.chance(30) ? { colour: draw.pick(['moss', 'gold', 'sky'] as const) } : {}),
    ...(draw.chance(20) ? { retired: true } : {}),
    ...(draw.chance(20) ? { aliases: [`old ${index}`] } : {}),
  }))

const plain = ['text', 'long_text', 'number', 'currency', 'percent', 'boolean', 'date', 'datetime', 'duration'] as const
const further = [
  'time',
  'tags',
  'email',
  'phone',
  'url',
  'address',
  'region',
  'location',
  'department',
  'rating',
  'json',
  'image',
] as const

/** A field of a simple type, with a few of its settings. */
const simpleField = (draw: Draw, name: string): FieldDefinition => {
  const type = draw.pick([...plain, ...plain, ...further, 'choice', 'choice', 'choices', 'user', 'users'] as const)
  const base = {
    name,
    ...(draw.chance(80) ? { label: label(draw) } : {}),
    ...(draw.chance(20) ? { required: true } : {}),
    ...(draw.chance(10) ? { help: label(draw) } : {}),
  }
  switch (type) {
    case 'text':
      return { ...base, type, ...(draw.chance(30) ? { unique: true, maxLength: draw.int(10, 200) } : {}) }
    case 'number':
    case 'currency':
    case 'percent':
      return { ...base, type, decimals: draw.int(0, 4), ...(draw.chance(30) ? { min: 0, max: draw.int(1, 1000) } : {}) }
    case 'choice':
      return { ...base, type, choices: draw.chance(40) ? 'shared_list' : options(draw) }
    case 'choices':
      return { ...base, type, choices: draw.chance(40) ? 'shared_list' : options(draw) }
    case 'email':
    case 'phone':
      return { ...base, type, ...(draw.chance(30) ? { multiple: true } : {}) }
    default:
      return { ...base, type }
  }
}

const links = (draw: Draw, own: string, names: readonly string[]): readonly FieldDefinition[] =>
  draw.some(names, 2).map((target, index) => ({
    name: `link_${index}`,
    type: 'lookup',
    object: target,
    label: label(draw),
    ...(draw.chance(30) && target !== own ? { onDelete: draw.pick(['clear', 'restrict'] as const) } : {}),
  }))

/** Names of the fields that hold numbers. */
export const numeric = (fields: readonly FieldDefinition[]): readonly string[] =>
  fields.filter(field => ['number', 'currency', 'percent'].includes(field.type)).map(field => field.name)

/** Only from fields before it, so that no formula depends on itself. */
const formula = (draw: Draw, fields: readonly FieldDefinition[]): readonly FieldDefinition[] => {
  const numbers = numeric(fields)
  if (numbers.length === 0 || draw.chance(40)) return []
  const [a, b] = [draw.pick(numbers), draw.pick(numbers)]
  return [
    {
      name: 'computed',
      type: 'formula',
      returns: 'number',
      expression: { [draw.pick(['+', '*', '-'])]: [{ var: a }, { var: b }] },
    },
  ]
}

/** An object with fields of many types, sometimes with a lifecycle. */
export const object = (draw: Draw, name: string, names: readonly string[], most: number): ObjectDefinition => {
  const own = Array.from({ length: draw.int(1, most) }, (_, index) => simpleField(draw, `field_${index}`))
  const fields = [{ name: 'title', type: 'text', required: true } as const, ...own, ...links(draw, name, names)]
  const stage = own.find(field => field.type === 'choice' && typeof field.choices !== 'string')
  const values =
    stage?.type === 'choice' && typeof stage.choices !== 'string' ? stage.choices.map(one => one.value) : []
  return {
    name,
    label: label(draw),
    ...(draw.chance(50) ? { title: 'title' } : {}),
    fields: [...fields, ...formula(draw, fields)],
    ...(stage !== undefined && draw.chance(60)
      ? {
          lifecycle: {
            field: stage.name,
            steps: values.map((value, index) => ({ value, next: values.slice(index + 1), requires: ['title'] })),
          },
        }
      : {}),
    ...(draw.chance(20)
      ? // biome-ignore lint/suspicious/noThenProperty: the language has a property of this name.
        { duplicates: [{ name: 'alike', match: [{ field: 'title', by: 'normalized' }], then: 'warn' }] }
      : {}),
    ...(draw.chance(20) ? { indexes: [{ fields: ['-created_at', 'title'] }] } : {}),
  }
}

/** Lines and rollups for each lookup that points to an object. */
export const withPointersBack = (draw: Draw, objects: readonly ObjectDefinition[]): ObjectDefinition[] =>
  objects.map(one => {
    const pointing = objects.flatMap(other =>
      other.fields.flatMap(field => (field.type === 'lookup' && field.object === one.name ? [{ other, field }] : [])),
    )
    const back = draw
      .some(pointing, 2)
      .flatMap(({ other, field }, index): FieldDefinition[] => [
        ...(draw.chance(50)
          ? [{ name: `lines_${index}`, type: 'lines' as const, object: other.name, via: field.name }]
          : []),
        { name: `rollup_${index}`, type: 'rollup', of: `${other.name}.${field.name}`, aggregate: 'count' },
      ])
    return { ...one, fields: [...one.fields, ...back] }
  })
