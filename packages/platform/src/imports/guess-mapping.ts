import { type FieldModel, labelOf, type Model, type ObjectModel } from '@tessera/metadata'

/** What a column seems to be. */
export interface GuessedField {
  readonly field: string | null
  /** For a lookup, the field of the other object to match by. */
  readonly match: string | null
}

/** Letters and digits only, in small letters: `Customer-ID` and `customer id` are the same heading. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const isFillable = (field: FieldModel): boolean =>
  !['formula', 'rollup', 'lines', 'file', 'image', 'signature'].includes(field.type) &&
  (!field.system || field.name === 'owner')

/** The field that most surely tells the records of an object apart: a unique one, a number, else the title. */
export const matchFieldOf = (object: ObjectModel | undefined): string | null => {
  if (object === undefined) return null
  const fields = [...object.fields.values()].filter(field => !field.system)
  const unique = fields.find(({ definition }) => 'unique' in definition && definition.unique === true)
  return (unique ?? fields.find(field => field.type === 'auto_number'))?.name ?? object.title ?? null
}

/** Tells the field that a heading names: by its name or its label in any language. Names are prepared once. */
export const fieldGuesser = (model: Model, object: ObjectModel | undefined): ((heading: string) => GuessedField) => {
  const fields = new Map<string, FieldModel>()
  for (const field of object?.fields.values() ?? []) {
    if (!isFillable(field)) continue
    for (const name of [field.name, labelOf(field, 'en'), labelOf(field, 'zh-CN')].map(plain))
      if (name !== '' && !fields.has(name)) fields.set(name, field)
  }
  return heading => {
    const field = fields.get(plain(heading))
    if (field === undefined) return { field: null, match: null }
    const target = field.type === 'lookup' || field.type === 'lookups' ? field.target?.[0] : undefined
    return { field: field.name, match: target === undefined ? null : matchFieldOf(model.object(target)) }
  }
}
