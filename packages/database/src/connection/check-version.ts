import type { ClientBase } from 'pg'

const oldest = 15
const newest = 18

/** The server cannot be used; the message says why and what to do. */
export class UnsuitableServer extends Error {
  override readonly name = 'UnsuitableServer'
}

/**
 * The major version of the server.
 * @throws UnsuitableServer for one that Tessera does not work with.
 */
export async function checkVersion(client: Pick<ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ number: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as number, current_setting('server_encoding') as encoding`,
  )
  const { number = 0, encoding = '' } = rows[0] ?? {}
  if (number < oldest || number > newest) {
    throw new UnsuitableServer(
      `The server at DATABASE_URL is PostgreSQL ${number}. Tessera works with PostgreSQL ${oldest} to ${newest}: point DATABASE_URL at one of these, or leave it out to use the embedded one.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new UnsuitableServer(
      `The database at DATABASE_URL keeps texts as ${encoding}. Tessera needs UTF8: create it with "create database tessera encoding 'UTF8' template template0".`,
    )
  }
  return number
}
