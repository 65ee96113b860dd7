import type { AppDefinition, FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import { buildField } from './build-field.ts'
import type { FieldModel, ObjectModel } from './model.ts'
import { qualify } from './names.ts'
import { systemFields } from './system-fields.ts'

/** Whether a field may name the records of its object. */
export const canBeTitle = (field: FieldDefinition): boolean =>
  field.type === 'formula' ? field.returns === 'text' : fieldType(field.type).canBeTitle

/** The name of the field that names the records: the one that is set, else the first that can. */
export const titleOf = (object: ObjectDefinition, fields: Iterable<FieldModel>): string | undefined => {
  if (object.title !== undefined) return object.title
  for (const field of fields) if (!field.system && canBeTitle(field.definition)) return field.name
  return undefined
}

const extensionsOf = (qualified: string, apps: Iterable<AppDefinition>): readonly FieldModel[] => {
  const found: FieldModel[] = []
  for (const app of apps) {
    for (const extension of app.extends ?? []) {
      if (qualify(app.name, extension.object) !== qualified) continue
      found.push(...extension.fields.map(field => buildField(app, field)))
    }
  }
  return found
}

/** The model of an object with the fields that all these apps give it. A name that is there already wins. */
export const buildObject = (
  app: AppDefinition,
  object: ObjectDefinition,
  apps: Iterable<AppDefinition>,
): ObjectModel => {
  const qualified = qualify(app.name, object.name)
  const fields = new Map<string, FieldModel>()
  const put = (field: FieldModel): void => {
    if (!fields.has(field.name)) fields.set(field.name, field)
  }
  for (const field of object.fields) put(buildField(app, field, field.name === 'owner'))
  for (const field of extensionsOf(qualified, apps)) put(field)
  for (const field of systemFields) put(buildField(app, field.definition, true))
  return {
    app: app.name,
    name: object.name,
    qualified,
    id: object.id ?? qualified,
    definition: object,
    fields,
    title: titleOf(object, fields.values()),
    ...(object.label === undefined ? {} : { label: object.label }),
  }
}
