import { randomBytes } from 'node:crypto'
import { databaseUrl } from './database-url.ts'
import { templateName } from './provide-template.ts'
import type { TestServer } from './test-server.ts'
import { withClient } from './with-client.ts'

export type FreshDatabase = {
  readonly url: string
  /** Ends the sessions on it and removes it. What is not dropped goes with the run. */
  drop(): Promise<void>
}

export type FreshDatabaseOptions = {
  /** `migrated` (the default) has the system tables; others as the global set-up provides them. */
  readonly template?: 'migrated' | 'empty' | (string & {})
  /** Where there is no vitest, as in a bench. */
  readonly server?: TestServer
}

/** A database of its own for a test file, copied from a template in some tens of milliseconds. */
export async function freshDatabase(options: FreshDatabaseOptions = {}): Promise<FreshDatabase> {
  const server = options.server ?? (await provided())
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`
  const template = options.template === 'empty' ? 'template0' : templateName(server, options.template ?? 'migrated')
  await withClient(server.url, client => {
    const from = client.escapeIdentifier(template)
    // Copying files beats logging each page: a template is far bigger than what a test writes.
    return client.query(`create database ${client.escapeIdentifier(name)} template ${from} strategy file_copy`)
  })
  return {
    url: databaseUrl(server.url, name),
    drop: () =>
      withClient(server.url, async client => {
        await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      }),
  }
}

async function provided(): Promise<TestServer> {
  // Only a vitest worker can load it.
  const { inject } = await import('vitest')
  return inject('postgres')
}
