import type { FieldDefinition, FormDefinition, FormItem, ObjectDefinition } from '@tessera/schemas'
import { condition } from './condition.ts'
import { type Draw, label } from './draw.ts'

const item = (draw: Draw, field: FieldDefinition, one: ObjectDefinition, all: readonly ObjectDefinition[]): FormItem =>
  field.type === 'lines'
    ? { type: 'lines', field: field.name }
    : {
        type: 'field',
        field: field.name,
        ...(draw.chance(20) ? { visible: condition(draw, one, all) } : {}),
        ...(draw.chance(20) ? { required: condition(draw, one, all) } : {}),
        ...(draw.chance(20) ? { label: label(draw) } : {}),
        ...(draw.chance(10) ? { check: [{ assert: condition(draw, one, all), message: label(draw) }] } : {}),
      }

const grouped = (draw: Draw, items: readonly FormItem[]): FormItem[] => {
  const half = Math.ceil(items.length / 2)
  const [first, second] = [items.slice(0, half), items.slice(half)]
  switch (draw.int(0, 4)) {
    case 0:
      return [{ type: 'section', label: label(draw), items: [...first] }, ...second]
    case 1:
      return [{ type: 'columns', columns: [{ items: [...first] }, { items: [...second] }] }]
    case 2:
      return [
        {
          type: 'tabs',
          tabs: [
            { label: label(draw), items: [...first] },
            { label: label(draw), items: [...second] },
          ],
        },
      ]
    case 3:
      return [
        {
          type: 'steps',
          steps: [
            { label: label(draw), items: [...first] },
            { label: label(draw), items: [{ type: 'section', items: [...second] }] },
          ],
        },
      ]
    default:
      return [...first, { type: 'divider' }, { type: 'text', text: label(draw) }, ...second]
  }
}

/** A form over some fields of an object. */
export const form = (
  draw: Draw,
  name: string,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
): FormDefinition => ({
  name,
  object: one.name,
  label: label(draw),
  items: grouped(
    draw,
    draw.some(one.fields, 8).map(field => item(draw, field, one, all)),
  ),
  ...(draw.chance(20) ? { set: [{ field: 'title', value: 'set' }] } : {}),
})
