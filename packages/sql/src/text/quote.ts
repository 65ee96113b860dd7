/** An SQL identifier in quotes. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A name in a schema. */
export const qualified = (schema: string, name: string): string => `${ident(schema)}.${ident(name)}`

/**
 * A text as an SQL literal, for the few places where Postgres takes no parameters (trigger bodies, index predicates).
 * Backslashes are plain characters: `standard_conforming_strings` is on since PostgreSQL 9.1.
 */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
