import {
  type FieldType,
  fieldType,
  type Model,
  type ObjectModel,
  reservedFieldNames,
  shortName,
  suggestName,
} from '@tessera/metadata'
import type { ChoiceOption, FieldDefinition, Language, Text } from '@tessera/schemas'
import { newId } from '../draft/new-id.ts'
import { splitAll } from '../parts/split-languages.ts'

/** What a new field points to or draws from, chosen beside its name. */
export interface NewFieldParts {
  readonly type: FieldType
  readonly label: Exclude<Text, string>
  /** Options of a choice, as typed: `Low · Medium · High`. */
  readonly options?: string | undefined
  /** Object that a link points to, of lines, or `object.lookup` for a rollup. */
  readonly target?: string | undefined
}

const optionColours = ['lapis', 'verdigris', 'gold', 'cinnabar', 'plum', 'sky', 'moss', 'clay'] as const

/**
 * `Low · Medium · High` as options, `Low 低 · High 高` in both languages; a value is the English words in snake_case, or
 * the Chinese ones as they are.
 */
export const readOptions = (typed: string, language: Language): ChoiceOption[] => {
  const words = typed
    .split(/[·,，、;；|/\n]+/)
    .map(word => word.trim())
    .filter(word => word !== '')
  const taken = new Set<string>()
  return splitAll(words, language).flatMap((label, index) => {
    const word = typeof label === 'string' ? label : (label.en ?? '')
    const value = /^[\x20-\x7e]+$/.test(word) ? suggestName(word, taken, 'option') : word
    if (taken.has(value)) return []
    taken.add(value)
    return [{ id: newId('opt'), value, label, colour: optionColours[index % optionColours.length] ?? 'neutral' }]
  })
}

/** Objects a link may point to: of the app and those it uses, this one last. */
export const linkTargets = (model: Model, object: ObjectModel): readonly ObjectModel[] => [
  ...model.objects.filter(one => one !== object),
  object,
]

/** `deal.customer`: lookups of other objects that point to this one. */
export const inwardLinks = (
  model: Model,
  object: ObjectModel,
): readonly { readonly object: ObjectModel; readonly field: string }[] =>
  model.objects.flatMap(one =>
    [...one.fields.values()]
      .filter(field => !field.system && field.type === 'lookup' && field.target?.includes(object.qualified) === true)
      .map(field => ({ object: one, field: field.name })),
  )

/** What a new field of a type may point to, with the value that `NewFieldParts.target` takes; undefined when it needs nothing. */
export const targetsFor = (type: FieldType, model: Model, object: ObjectModel): readonly string[] | undefined => {
  if (type === 'lookup' || type === 'lookups')
    return linkTargets(model, object).map(one => shortName(model.app, one.qualified))
  const inward = inwardLinks(model, object)
  if (type === 'lines') return [...new Set(inward.map(one => shortName(model.app, one.object.qualified)))]
  if (type === 'rollup') return inward.map(one => `${shortName(model.app, one.object.qualified)}.${one.field}`)
  return undefined
}

/** The target whose label stands in the name of the field, else the first. */
export const guessTarget = (targets: readonly string[], model: Model, typed: string): string | undefined => {
  const words = typed.toLowerCase()
  const named = targets.find(target => {
    const object = model.object(target)
    const labels =
      object === undefined
        ? []
        : [object.name, ...Object.values(typeof object.label === 'object' ? object.label : { en: object.label ?? '' })]
    return labels.some(label => label !== undefined && label !== '' && words.includes(label.toLowerCase()))
  })
  return named ?? targets[0]
}

/** A whole definition of a new field with a free name. */
export const newField = (parts: NewFieldParts, object: ObjectModel, language: Language): FieldDefinition => {
  const { type, label, options = '', target } = parts
  const name = suggestName(label, [...object.fields.keys(), ...reservedFieldNames])
  const field: Record<string, unknown> = { id: newId('fld'), name, type, label, ...fieldType(type).starter() }
  if (type === 'choice' || type === 'choices') {
    const read = readOptions(options, language)
    const first = language === 'zh-CN' ? '选项 1' : 'Option 1'
    field['choices'] = read.length > 0 ? read : [{ id: newId('opt'), value: 'option_1', label: first, colour: 'lapis' }]
  }
  if (target !== undefined && (type === 'lookup' || type === 'lookups' || type === 'lines')) field['object'] = target
  if (target !== undefined && type === 'rollup') field['of'] = target
  return field as unknown as FieldDefinition
}
