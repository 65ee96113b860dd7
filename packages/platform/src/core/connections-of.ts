import type { Platform } from './platform.ts'

/** Database connections by what they do, as far as the database tells. */
export const connectionsOf = (platform: Platform): Readonly<Record<string, number>> => {
  const { database } = platform as { database: { connections?: () => Readonly<Record<string, number>> } }
  return database.connections?.() ?? {}
}
