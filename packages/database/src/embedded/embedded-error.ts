/** Why the embedded PostgreSQL cannot run here, in a sentence that says what to do about it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
}

/** The way out that is always open. */
export const useYourOwn = 'Set DATABASE_URL to a PostgreSQL 15 to 18 of your own instead.'
