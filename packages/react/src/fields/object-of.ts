import type { Json } from '@tessera/schemas'

/** A JSON object, else nothing of it. */
export const objectOf = (value: Json | undefined): { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {}

/** The objects of a list; one object counts as a list of one. */
export const objectsOf = (value: Json): readonly { readonly [key: string]: Json }[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(objectOf).filter(one => Object.keys(one).length > 0)
