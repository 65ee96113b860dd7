/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** JsonLogic: a literal, a list, or an object with exactly one operator (checked by the rule engine). */
export type Expression =
  | null
  | boolean
  | number
  | string
  | readonly Expression[]
  | { readonly [operator: string]: Expression }

/** Values of a record by field name, as they are sent. */
export type RecordValues = { [field: string]: Json }

/** A record as it is answered: its values and what every record has. */
export type RecordData = {
  id: string
  version: number
  created_at: string
  updated_at: string
  [field: string]: Json
}

/** A `FormData` of the platform; the pure packages do not know that type. */
export type MultipartBody = object
