import type { Json } from '@tessera/schemas'
import type { ValueType } from '../model/value-kind.ts'
import type { FieldOf, FieldType, FieldTypeDescriptor, JsonSchema, ValueContext } from './descriptor.ts'
import { orNull } from './schema-parts.ts'
import { commonSettings } from './settings.ts'

type Flags = 'sortable' | 'searchable' | 'filterable' | 'uniqueable' | 'isVirtual' | 'isComputed' | 'canBeTitle'
type Methods = 'valueType' | 'valueSchema' | 'isEmpty' | 'starter'

/** What a file of a field type says; the rest has a usual answer. */
export interface FieldTypeParts<T extends FieldType>
  extends Omit<FieldTypeDescriptor<T>, Flags | Methods>,
    Partial<Pick<FieldTypeDescriptor<T>, Flags>> {
  valueType?(field: FieldOf<T>): ValueType
  /** Schema of a value that is not empty. */
  schema(field: FieldOf<T>, context: ValueContext): JsonSchema
  isEmpty?(value: unknown): boolean
  starter?(): { readonly [property: string]: Json }
}

const usuallyEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Completes the description of a field type with what is usual. */
export const defineFieldType = <T extends FieldType>(parts: FieldTypeParts<T>): FieldTypeDescriptor<T> => {
  const { schema, valueType, isEmpty, starter, settings, ...rest } = parts
  const usualType: ValueType =
    parts.item === undefined ? { kind: parts.value } : { kind: parts.value, item: parts.item }
  const isComputed = parts.isComputed ?? false
  return {
    sortable: true,
    searchable: false,
    filterable: true,
    uniqueable: false,
    isVirtual: false,
    canBeTitle: false,
    ...rest,
    isComputed,
    settings: [...commonSettings(isComputed), ...settings],
    valueType: field => valueType?.(field) ?? usualType,
    valueSchema: (field, context = {}) => {
      const filled = schema(field, context)
      return field.required === true ? filled : orNull(filled)
    },
    isEmpty: isEmpty ?? usuallyEmpty,
    starter: starter ?? (() => ({})),
  }
}
