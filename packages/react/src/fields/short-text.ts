import type { FieldModel } from '@tessera/metadata'
import type { Json, Text } from '@tessera/schemas'

/** A value in a few plain words, for titles and second lines. */
export function shortText(
  value: Json,
  field?: FieldModel,
  text?: (label: Text | undefined, fallback?: string) => string,
): string {
  if (value === null) return ''
  if (typeof value === 'string') {
    const option = field?.options?.find(one => one.value === value)
    return option === undefined ? value : (text?.(option.label, value) ?? value)
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return (value as readonly Json[]).map(one => shortText(one, field, text)).join(', ')
  const { title, name } = value as { readonly [key: string]: Json }
  return typeof title === 'string' ? title : typeof name === 'string' ? name : ''
}
