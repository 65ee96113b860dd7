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

/** The field that a heading names: by its name or its label in any language. */
export const guessField = (model: Model, object: ObjectModel | undefined, heading: string): GuessedField => {
  if (object === undefined) return { field: null, match: null }
  const wanted = plain(heading)
  const names = (field: FieldModel): string[] => [field.name, labelOf(field, 'en'), labelOf(field, 'zh-CN')].map(plain)
  const fields = [...object.fields.values()].filter(isFillable)
  const field = wanted === '' ? undefined : fields.find(one => names(one).includes(wanted))
  if (field === undefined) return { field: null, match: null }
  const target = field.type === 'lookup' || field.type === 'lookups' ? field.target?.[0] : undefined
  return { field: field.name, match: target === undefined ? null : matchFieldOf(model.object(target)) }
}
