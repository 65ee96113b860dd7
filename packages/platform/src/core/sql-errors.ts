const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Whether Postgres refused because a value exists already. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505'

/** Whether Postgres refused because something still points, or would point nowhere. */
export const isForeignKeyViolation = (error: unknown): boolean => codeOf(error) === '23503'
