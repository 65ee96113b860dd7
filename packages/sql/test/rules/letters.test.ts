import { compareText, lower, upper } from '@tessera/rule-engine'
import { freshDatabase } from '@tessera/testing'
import { Client } from 'pg'
import { expect, test } from 'vitest'

const characters = (): readonly string[] => {
  const found: string[] = []
  for (let code = 1; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    found.push(String.fromCodePoint(code))
  }
  return found
}

test('X1, X3: every letter has the same small and capital form and the same place in JavaScript and in Postgres', async () => {
  const { url, drop } = await freshDatabase()
  const client = new Client({ connectionString: url })
  await client.connect()
  const all = characters()
  const { rows } = await client.query<{ c: string; l: string; u: string }>(
    `select c, lower(c collate tessera.letters) as l, upper(c collate tessera.letters) as u from unnest($1::text[]) as c order by c collate "C"`,
    [all],
  )
  await client.end()
  await drop()
  const different = rows.filter(({ c, l, u }) => lower(c) !== l || upper(c) !== u)
  expect(different.map(({ c, l, u }) => [c.codePointAt(0)?.toString(16), c, l, lower(c), u, upper(c)])).toEqual([])
  expect(rows.map(row => row.c)).toEqual([...all].sort(compareText))
})
