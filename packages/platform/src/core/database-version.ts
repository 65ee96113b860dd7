import type { Platform } from './platform.ts'
import { problem } from './problem.ts'

/** Version of PostgreSQL, once it answers and the tables are there. @throws Problem unavailable. */
export const databaseVersion = async (platform: Platform): Promise<string> => {
  try {
    const [row] = await platform.database.query<{ version: string }>(
      "select current_setting('server_version') as version from tessera.workspaces limit 1",
    )
    return row?.version ?? '?'
  } catch (cause) {
    throw problem('unavailable', {}, { cause })
  }
}
