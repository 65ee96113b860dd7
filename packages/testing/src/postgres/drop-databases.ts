import type { TestServer } from './test-server.ts'
import { withClient } from './with-client.ts'

/** Removes every database of the run, for a server that outlives it. */
export async function dropDatabases(server: TestServer): Promise<void> {
  await withClient(server.url, async client => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`${server.prefix}_`],
    )
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
    }
  })
}
