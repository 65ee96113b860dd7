import type { Json } from '@tessera/schemas'
import type { JsonSchema } from './descriptor.ts'

/** Drops what is undefined, so that optional settings can be written in one line. */
export const schemaOf = (keywords: { readonly [keyword: string]: Json | undefined }): JsonSchema =>
  Object.fromEntries(Object.entries(keywords).filter((entry): entry is [string, Json] => entry[1] !== undefined))

/** The same, or null. */
export const orNull = (schema: JsonSchema): JsonSchema => {
  const { type } = schema
  if (schema['enum'] !== undefined || schema['const'] !== undefined || type === undefined) {
    return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] }
  }
  if (typeof type === 'string') return { ...schema, type: type === 'null' ? type : [type, 'null'] }
  return { ...schema, type: Array.isArray(type) && !type.includes('null') ? [...type, 'null'] : type }
}

/** A list of distinct values, or of any. */
export const listOf = (
  items: JsonSchema,
  limits: { min?: number | undefined; max?: number | undefined } = {},
): JsonSchema => schemaOf({ type: 'array', items, minItems: limits.min, maxItems: limits.max })

/** One value, or several where the field says `multiple` (a single one is then taken too). */
export const oneOrMany = (multiple: boolean | undefined, one: JsonSchema): JsonSchema =>
  multiple === true ? { anyOf: [one, listOf(one, { max: 20 })] } : one

/** How a record, a person or a department is named in what is sent: its id, or an object that holds it. */
export const reference: JsonSchema = {
  anyOf: [
    { type: 'string', format: 'uuid' },
    { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] },
  ],
}

/** The id of a file that was uploaded. */
export const fileId: JsonSchema = { type: 'string', minLength: 1, maxLength: 200 }

/**
 * A number within bounds. Digits after the point are not put in as `multipleOf`: binary fractions make it refuse
 * values like 0.29; the record rules count digits instead.
 */
export const decimal = (field: {
  readonly min?: number
  readonly max?: number
  readonly decimals?: number
}): JsonSchema =>
  schemaOf({ type: field.decimals === 0 ? 'integer' : 'number', minimum: field.min, maximum: field.max })
