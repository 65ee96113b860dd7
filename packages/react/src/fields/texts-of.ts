import type { Json } from '@tessera/schemas'

/** The texts of a list; one text counts as a list of one. */
export const textsOf = (value: Json): readonly string[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
