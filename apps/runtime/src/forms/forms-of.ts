import { fieldType, type ObjectModel } from '@tessera/metadata'
import type { FormDefinition, FormItem } from '@tessera/schemas'
import type { OpenApp } from '../app/open-app.ts'

/** What a form is used for. */
export type FormUse = 'create' | 'edit' | 'view'

/** Whether a form is one of the definition, not the one made of all fields. */
export const isWritten = (form: FormDefinition): boolean => form.id !== 'every_field'

const itemOf = (name: string, type: string): FormItem =>
  type === 'lines'
    ? { id: `every_${name}`, type: 'lines', field: name }
    : { id: `every_${name}`, type: 'field', field: name }

/** A form of all fields in their order, for an object that has none. */
export const everyField = (object: ObjectModel, use: FormUse): FormDefinition => {
  const fields = [...object.fields.values()].filter(
    field => !field.system || (field.name === 'owner' && object.definition.fields.every(one => one.name !== 'owner')),
  )
  const shown = use === 'create' ? fields.filter(field => !fieldType(field.type).isComputed) : fields
  return {
    id: 'every_field',
    name: 'every_field',
    object: object.qualified,
    items: [
      { id: 'every_section', type: 'section', columns: 2, items: shown.map(field => itemOf(field.name, field.type)) },
    ],
  }
}

/** The forms of an object for a use, in the order of the definition; never none. */
export const formsOf = (app: OpenApp, object: ObjectModel, use: FormUse): readonly FormDefinition[] => {
  const own = (app.definition.forms ?? []).filter(form => app.model.object(form.object) === object)
  const found = own.filter(form => form.use === undefined || form.use.includes(use))
  return found.length > 0 ? found : [everyField(object, use)]
}
