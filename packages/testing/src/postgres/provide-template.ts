import { databaseUrl } from './database-url.ts'
import type { TestServer } from './test-server.ts'
import { withClient } from './with-client.ts'

/** Makes the template `name` of the run: an empty database that `prepare` fills. For the global set-up. */
export async function provideTemplate(
  server: TestServer,
  name: string,
  prepare: (url: string) => Promise<unknown>,
): Promise<void> {
  const database = templateName(server, name)
  await withClient(server.url, client => client.query(`create database ${client.escapeIdentifier(database)}`))
  await prepare(databaseUrl(server.url, database))
}

export function templateName(server: TestServer, name: string): string {
  return `${server.prefix}_template_${name}`
}
