import type { Json } from '@tessera/schemas'

/** Whether a JSON value is an object, no list and not null. */
export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
