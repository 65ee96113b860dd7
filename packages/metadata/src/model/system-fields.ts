import type { FieldDefinition, LocalText } from '@tessera/schemas'

/** A field that every record has. */
export interface SystemField {
  readonly name: string
  readonly label: LocalText
  /** As a definition would write it. */
  readonly definition: FieldDefinition
}

const system = (
  name: string,
  type: 'text' | 'number' | 'datetime' | 'user',
  en: string,
  chinese: string,
): SystemField => {
  const label = { en, 'zh-CN': chinese }
  const readOnly = name !== 'owner'
  return { name, label, definition: { id: `sys_${name}`, name, type, label, ...(readOnly ? { readOnly } : {}) } }
}

/** What every record has besides the fields of its object, with labels. */
export const systemFields: readonly SystemField[] = [
  system('id', 'text', 'Id', '编号'),
  system('owner', 'user', 'Owner', '负责人'),
  system('created_at', 'datetime', 'Created', '创建时间'),
  system('created_by', 'user', 'Created by', '创建人'),
  system('updated_at', 'datetime', 'Changed', '修改时间'),
  system('updated_by', 'user', 'Changed by', '修改人'),
  system('version', 'number', 'Version', '版本'),
]

/** Names that a definition may not give to a field. `owner` may be declared: it is then the system’s owner. */
export const reservedFieldNames: ReadonlySet<string> = new Set([
  ...systemFields.map(field => field.name).filter(name => name !== 'owner'),
  'deleted_at',
  'deleted_by',
])
