import type { Json } from '@tessera/schemas'

/** A value by name; null where there is none, also for names such as `constructor`. */
export const read = (values: { readonly [name: string]: Json } | null | undefined, name: string): Json =>
  values !== null && values !== undefined && Object.hasOwn(values, name) ? (values[name] ?? null) : null

/** Whether a value counts as empty: null, a blank text, a list or an object of nothing. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && Object.keys(value).length === 0)
