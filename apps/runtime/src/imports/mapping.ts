import { type FieldModel, fieldType, type Model, type ObjectModel } from '@tessera/metadata'
import type { ImportMapping, ImportPreview } from '@tessera/schemas'

/** Where a column of the file goes. */
export interface MappedColumn {
  readonly column: string
  /** None leaves the column out. */
  readonly field: string | null
  /** For a lookup: the field of the other object the text is compared with. */
  readonly match: string | null
}

const unfillable = new Set(['lines', 'file', 'image', 'signature', 'json'])

/** Fields that a file may fill. */
export const fillableFields = (object: ObjectModel): readonly FieldModel[] =>
  [...object.fields.values()].filter(
    field =>
      (!field.system || field.name === 'owner') && !fieldType(field.type).isComputed && !unfillable.has(field.type),
  )

/** Fields by which a record that exists already can be known. */
export const keyFields = (object: ObjectModel): readonly FieldModel[] => {
  const able = new Set(['text', 'number', 'email', 'phone', 'url', 'auto_number'])
  return [...object.fields.values()].filter(field => able.has(field.type) && !field.system)
}

/** Fields by which a lookup can find the record that a text means. */
export const matchFields = (model: Model, field: FieldModel): readonly FieldModel[] => {
  const target = field.type === 'lookup' || field.type === 'lookups' ? model.object(field.target?.[0] ?? '') : undefined
  return target === undefined ? [] : keyFields(target)
}

/** The mapping the server guessed. A field is taken once, by the first column that looks like it. */
export const guessedMapping = (preview: ImportPreview, object: ObjectModel): readonly MappedColumn[] => {
  const free = new Set(fillableFields(object).map(field => field.name))
  return preview.columns.map(({ column, field, match }) => {
    const mine = field !== null && free.delete(field) ? field : null
    return { column, field: mine, match: mine === null ? null : match }
  })
}

/** Fields that two columns would fill. */
export const filledTwice = (columns: readonly MappedColumn[]): readonly string[] => {
  const taken = columns.flatMap(({ field }) => field ?? [])
  return [...new Set(taken.filter((field, index) => taken.indexOf(field) !== index))]
}

/** Required fields that no column fills and that have no default. */
export const notFilled = (columns: readonly MappedColumn[], object: ObjectModel): readonly FieldModel[] => {
  const taken = new Set(columns.map(({ field }) => field))
  return fillableFields(object).filter(
    field =>
      field.required && !taken.has(field.name) && field.definition.default === undefined && field.name !== 'owner',
  )
}

/** What is sent to the server. */
export const mappingOf = (
  object: string,
  columns: readonly MappedColumn[],
  key: string | null,
  preview: ImportPreview,
): ImportMapping => ({
  object,
  ...(key === null ? {} : { key }),
  columns: columns.flatMap(({ column, field, match }) =>
    field === null ? [] : [{ column, field, ...(match === null ? {} : { match }) }],
  ),
  ...(preview.delimiter.length === 1 ? { delimiter: preview.delimiter } : {}),
})
