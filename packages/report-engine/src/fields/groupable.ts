import type { FieldModel, FieldType, ValueKind } from '@tessera/metadata'
import type { ReportField } from './report-field.ts'

/** Values that are no group: texts of any length, and what has parts. */
const ungrouped: ReadonlySet<FieldType> = new Set([
  'long_text',
  'rich_text',
  'json',
  'address',
  'location',
  'lines',
  'file',
  'image',
  'signature',
])

const elements: ReadonlySet<ValueKind> = new Set(['text', 'choice', 'record', 'user', 'department'])

/** Kept encrypted, a value cannot be compared inside the database. */
const isEncrypted = ({ definition }: FieldModel): boolean =>
  'sensitive' in definition && definition.sensitive?.encrypt === true

/** Whether records can be put together by this field: those with several options count under each. */
export const isGroupable = ({ field, type }: ReportField): boolean => {
  if (ungrouped.has(field.type) || isEncrypted(field)) return false
  if (type.kind === 'list') return type.item !== undefined && elements.has(type.item)
  return type.kind !== 'json' && type.kind !== 'null'
}
