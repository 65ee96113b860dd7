import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** @returns an open connection; `undefined` when nothing answers there, or something that refuses our password. */
export async function tryConnect(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

/** Whether a server that takes our password answers within `withinMs`; a recovering one may need a while. */
export async function answers(url: string, withinMs: number, alive: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + withinMs
  do {
    const client = await tryConnect(url)
    if (client) {
      await client.end()
      return true
    }
    await sleep(100)
  } while (Date.now() < until && (await alive()))
  return false
}

/** Makes the role and the database of Tessera where they do not exist, and gives the role its password. */
export async function ensureDatabase(adminUrl: string, password: string): Promise<void> {
  const client = await tryConnect(adminUrl)
  if (!client) throw new Error('the embedded PostgreSQL does not accept its own password')
  try {
    const role = await client.query(`select from pg_roles where rolname = 'tessera'`)
    if (!role.rowCount)
      await client.query(`create role tessera login createdb password ${client.escapeLiteral(password)}`)
    const database = await client.query(`select from pg_database where datname = 'tessera'`)
    if (!database.rowCount) await client.query('create database tessera owner tessera')
  } finally {
    await client.end()
  }
}
