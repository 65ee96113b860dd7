import type { Platform } from './platform.ts'

/** Database connections by what they do. */
export const connectionsOf = (platform: Platform): Readonly<Record<string, number>> => platform.database.connections()
