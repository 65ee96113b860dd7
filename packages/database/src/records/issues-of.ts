import { localLabel } from '@tessera/metadata'
import { type Issue, issue, pointer, type RecordValues } from '@tessera/schemas'
import type { ObjectLayout } from '@tessera/sql'
import { constraintsFor, type StoreContext } from './store-context.ts'

interface PostgresError {
  readonly code: string
  readonly constraint?: string
  readonly message: string
}

const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** The label of a field, for a sentence. */
export const fieldLabel = (object: ObjectLayout, name: string) => {
  const field = object.fields.get(name)
  return field === undefined ? name : localLabel(field.field)
}

/** A value of this field that stands in the way of another record. */
export const notUnique = (object: ObjectLayout, name: string): Issue =>
  issue('not_unique', pointer(name), { field: fieldLabel(object, name) })

/** A link to a record that is not there, or not for the caller. */
export const noSuchRecord = (object: ObjectLayout, name: string): Issue =>
  issue('no_such_record', pointer(name), { field: fieldLabel(object, name) })

const byConstraint = (
  context: StoreContext,
  object: ObjectLayout,
  error: PostgresError,
): readonly Issue[] | undefined => {
  const name = error.constraint ?? /index "([^"]+)"/.exec(error.message)?.[1] ?? ''
  const fields = constraintsFor(context, object).get(name)?.fields ?? []
  const [first] = fields
  if (first === undefined) return undefined
  if (error.code === '23505') return fields.map(field => notUnique(object, field))
  if (error.code === '23503') return [noSuchRecord(object, first)]
  return [tooLong(object, first, '> 2,000')]
}

const tooLong = (object: ObjectLayout, name: string, found: string | number): Issue =>
  issue('too_long', pointer(name), { field: fieldLabel(object, name), max: 2_000, found })

/** Postgres does not always name the index that a text is too long for: it is the longest of those that have one. */
const longestIndexed = (
  context: StoreContext,
  object: ObjectLayout,
  values: RecordValues,
): readonly Issue[] | undefined => {
  const indexed = [...constraintsFor(context, object).values()].flatMap(({ fields }) => fields)
  const texts = indexed.map(name => ({ name, length: JSON.stringify(values[name] ?? '').length }))
  const [longest] = texts.sort((a, b) => b.length - a.length)
  return longest === undefined ? undefined : [tooLong(object, longest.name, longest.length)]
}

/**
 * What an error of Postgres says about the values that were sent.
 * @throws the error itself when it says nothing about them.
 */
export const issuesOf = (
  context: StoreContext,
  object: ObjectLayout,
  error: unknown,
  values: RecordValues = {},
): readonly Issue[] => {
  if (!isPostgresError(error)) throw error
  switch (error.code) {
    // unique_violation, foreign_key_violation, program_limit_exceeded (an index entry that is too long)
    case '23505':
    case '23503':
    case '54000': {
      const found =
        byConstraint(context, object, error) ??
        (error.code === '54000' ? longestIndexed(context, object, values) : undefined)
      if (found === undefined) throw error
      return found
    }
    // untranslatable_character, character_not_in_repertoire
    case '22P05':
    case '22021':
      return [issue('nul_character', '')]
    case '22003':
      return [issue('out_of_range', '', { limit: '10^131072' })]
    // invalid_text_representation, invalid_datetime_format, datetime_field_overflow, division_by_zero and other data exceptions
    case '22P02':
    case '22007':
    case '22008':
    case '22012':
    case '2201B':
    case '22023':
      return [issue('invalid', '', { reason: error.message })]
    case '57014':
      return [issue('query_too_slow', '', { seconds: 10 })]
    default:
      throw error
  }
}
