import { freshDatabase } from '@tessera/testing'
import { Client } from 'pg'
import { expect, test } from 'vitest'

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('each database is apart from the others and goes when dropped', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await query(one.url, 'create table mine (x int)')
  await expect(query(two.url, 'select * from mine')).rejects.toThrow(/does not exist/)
  await one.drop()
  await expect(query(one.url, 'select 1')).rejects.toThrow(/does not exist/)
  await two.drop()
})

test('an empty database has no tables of ours', async () => {
  const { url, drop } = await freshDatabase({ template: 'empty' })
  const schemas = `select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`
  expect(await query(url, schemas)).toEqual([{ nspname: 'public' }])
  await drop()
})
