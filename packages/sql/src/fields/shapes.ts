import type { FieldModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import { type ColumnType, type FieldSql, isEmpty } from './field-sql.ts'

type Extras = Pick<FieldSql, 'search' | 'title' | 'unique'> & { read?: (column: string) => string; indexable?: boolean }

/** One column that holds one value. */
export const oneValue = (type: ColumnType, extras: Extras = {}): FieldSql => {
  const { read, indexable, ...rest } = extras
  return {
    ...rest,
    indexable: indexable ?? true,
    columns: () => [{ type }],
    read: ([column = 'null']) => (read === undefined ? column : read(column)),
    write: value => [isEmpty(value) ? null : value],
  }
}

/** One column that holds a list of texts. */
export const textList = (extras: Pick<FieldSql, 'search'> = {}): FieldSql => ({
  ...extras,
  indexable: false,
  columns: () => [{ type: 'text[]' }],
  read: ([column = 'null']) => column,
  write: value => [isEmpty(value) ? null : value],
})

/** One column of JSON. */
export const oneJson = (extras: Pick<FieldSql, 'search'> = {}): FieldSql => ({
  ...extras,
  indexable: false,
  columns: () => [{ type: 'jsonb' }],
  read: ([column = 'null']) => column,
  write: value => [isEmpty(value) ? null : value],
})

const several = (field: FieldModel): boolean =>
  'multiple' in field.definition && (field.definition as { multiple?: boolean }).multiple === true

/** A text, or a list of texts with the main one in front when the field is `multiple`. */
export const textOrList = (extras: { unique?: (column: string) => string } = {}): FieldSql => ({
  indexable: true,
  columns: field => [{ type: several(field) ? 'text[]' : 'text' }],
  read: ([column = 'null']) => column,
  write: (value, field) => {
    if (isEmpty(value)) return [null]
    if (several(field)) return [Array.isArray(value) ? value : ([value] as Json)]
    return [value]
  },
  search: column => column,
  title: column => column,
  ...extras,
})

/** Whether a field keeps several values in one column. */
export const isSeveral = several
