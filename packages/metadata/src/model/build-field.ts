import type { AppDefinition, ChoiceOption, FieldDefinition } from '@tessera/schemas'
import { valueTypeOf } from '../fields/field-types.ts'
import type { FieldModel } from './model.ts'
import { qualify, splitRollup } from './names.ts'

const optionsOf = (app: AppDefinition, choices: string | readonly ChoiceOption[]): readonly ChoiceOption[] => {
  if (typeof choices !== 'string') return choices
  return app.choices?.find(list => list.name === choices)?.options ?? []
}

const targetsOf = (app: string, field: FieldDefinition): readonly string[] | undefined => {
  switch (field.type) {
    case 'lookup':
      return (typeof field.object === 'string' ? [field.object] : field.object).map(name => qualify(app, name))
    case 'lookups':
    case 'lines':
      return [qualify(app, field.object)]
    case 'rollup':
      return [qualify(app, splitRollup(field.of).object)]
    default:
      return undefined
  }
}

/**
 * The model of a field as far as its own definition tells; `via` of lines that leave it out is filled in later.
 * @param app the app that defines the field: bare names in it are that app’s.
 */
export const buildField = (app: AppDefinition, field: FieldDefinition, system = false): FieldModel => {
  const { kind, item } = valueTypeOf(field)
  const target = targetsOf(app.name, field)
  const via = field.type === 'rollup' ? splitRollup(field.of).lookup : field.type === 'lines' ? field.via : undefined
  return {
    name: field.name,
    id: field.id ?? `${app.name}.${field.name}`,
    type: field.type,
    definition: field,
    app: app.name,
    kind,
    required: field.required === true,
    system,
    ...(field.label === undefined ? {} : { label: field.label }),
    ...(item === undefined ? {} : { item }),
    ...(target === undefined ? {} : { target }),
    ...(via === undefined ? {} : { via }),
    ...(field.type === 'choice' || field.type === 'choices' ? { options: optionsOf(app, field.choices) } : {}),
  }
}
