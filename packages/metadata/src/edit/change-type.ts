import type { ChangeEdit, FieldDefinition, Json } from '@tessera/schemas'
import type { FieldType } from '../fields/descriptor.ts'
import { fieldType } from '../fields/field-types.ts'
import { asNode } from '../structure/node.ts'

/** The edit that gives a field another type: settings that the new type has too stay, the others go. */
export const changeTypeEdit = (field: FieldDefinition, type: FieldType): ChangeEdit => {
  const settings = new Set(fieldType(type).settings.map(setting => setting.property))
  const set: { [property: string]: Json } = { type }
  const node = asNode(field)
  for (const property of Object.keys(node)) {
    if (property !== 'id' && property !== 'type' && !settings.has(property)) set[property] = null
  }
  // A default, a bound or a list of the old type would not fit values of the new one.
  for (const property of ['default', 'min', 'max', 'filter']) {
    if (node[property] !== undefined && fieldType(type).value !== fieldType(field.type).value) set[property] = null
  }
  for (const [property, value] of Object.entries(fieldType(type).starter())) {
    if (node[property] === undefined) set[property] = value
  }
  return { edit: 'change', id: field.id ?? '', set }
}
