import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import { Client } from 'pg'
import { checkVersion } from '../connection/check-version.ts'
import { quietLogger } from '../jobs/quiet-logger.ts'

const folder = new URL('.', import.meta.url)

/** One at a time over all servers. */
const lock = 7_260_134

/**
 * Brings the system tables up to date: the numbered SQL files beside this one, each once, all in one transaction; then
 * the tables of the job queue. Makes the workspace `main` on an empty database. Safe to run from several servers at once.
 * @throws when the server is not PostgreSQL 15 to 18, with a sentence that says so.
 */
export async function migrateSystem(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'tessera migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await checkVersion(client)
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await migrate(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
  await runMigrations({ connectionString: url, logger: quietLogger })
}

async function migrate(client: Client): Promise<void> {
  await client.query('create schema if not exists tessera')
  await client.query(
    'create table if not exists tessera.migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ number: number }>('select number from tessera.migrations')
  const done = new Set(rows.map(row => row.number))
  const files = (await readdir(folder)).filter(name => /^\d{3}-.*\.sql$/.test(name)).sort()
  for (const name of files) {
    const number = Number(name.slice(0, 3))
    if (done.has(number)) continue
    await client.query(await readFile(new URL(name, folder), 'utf8'))
    await client.query('insert into tessera.migrations (number, name) values ($1, $2)', [number, name])
  }
}
