import type { ChoiceOption, FieldDefinition, Json, LocalText } from '@tessera/schemas'
import type { ValueKind, ValueType } from '../model/value-kind.ts'

/** The name of a field type. */
export type FieldType = FieldDefinition['type']

/** The definition of a field of one type. */
export type FieldOf<T extends FieldType> = Extract<FieldDefinition, { type: T }>

/** Families of field types; each has one tint in the design language. */
export type FieldFamily = 'words' | 'figures' | 'picks' | 'time' | 'people' | 'links' | 'computed' | 'media'

/** A JSON Schema (2020-12) as data. */
export type JsonSchema = { readonly [keyword: string]: Json }

/** How the designer edits a setting. */
export type SettingEditor =
  | 'text'
  | 'line'
  | 'number'
  | 'integer'
  | 'switch'
  | 'select'
  | 'multi_select'
  | 'expression'
  | 'options'
  | 'object'
  | 'objects'
  | 'fields'
  | 'field'
  | 'number_pattern'
  | 'regex'
  | 'sensitive'
  | 'words'
  | 'role'
  | 'department'
  | 'currency'
  | 'rollup_source'
  | 'name'

/** Where in the field's panel a setting stands. */
export type SettingGroup = 'general' | 'checks' | 'default' | 'formula' | 'storage'

/** One setting of a field type: the designer's panel and the reference pages are generated from these. */
export interface FieldSetting {
  /** Name of the property in the definition. */
  readonly property: string
  readonly editor: SettingEditor
  readonly group: SettingGroup
  readonly label: LocalText
  /** Must be set before the definition is whole. */
  readonly needed?: boolean
  /** What may be chosen, for `select` and `multi_select`. */
  readonly options?: readonly { readonly value: string; readonly label: LocalText }[]
}

/** What a schema of values depends on besides the field. */
export interface ValueContext {
  /** Options of a choice field, looked up. */
  readonly options?: readonly ChoiceOption[]
  /** Schema of one line's values, for `lines`. */
  readonly line?: JsonSchema
}

/** Words that point to a type in the name of a field. `^` in front: only at the beginning. */
export interface FieldWords {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** Everything there is to know about a field type without a screen or a database. */
export interface FieldTypeDescriptor<T extends FieldType = FieldType> {
  readonly type: T
  readonly family: FieldFamily
  /** Name of the lucide icon. */
  readonly icon: string
  readonly label: LocalText
  /** One sentence: what it is for. */
  readonly help: LocalText
  /** What a value is to a rule; `valueType` knows better where settings matter (several e-mails, what a formula gives). */
  readonly value: ValueKind
  readonly item?: ValueKind
  readonly sortable: boolean
  readonly searchable: boolean
  readonly filterable: boolean
  /** May be unique within its object. */
  readonly uniqueable: boolean
  /** Has no column of its own (lines live in the other object's table). */
  readonly isVirtual: boolean
  /** Filled by the system, never typed. */
  readonly isComputed: boolean
  /** May name the records of an object. */
  readonly canBeTitle: boolean
  readonly settings: readonly FieldSetting[]
  readonly words: FieldWords
  /** What a value of this very field is to a rule. */
  valueType(field: FieldOf<T>): ValueType
  /** JSON Schema (2020-12) of the values that are accepted; null too unless the field is required. */
  valueSchema(field: FieldOf<T>, context?: ValueContext): JsonSchema
  /** Whether a value counts as empty. */
  isEmpty(value: unknown): boolean
  /** The least definition a new field of this type needs besides name and label. */
  starter(): { readonly [property: string]: Json }
}
