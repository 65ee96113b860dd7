import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HostileServer, hostileServer } from './support/hostile-server.ts'
import { allNaughtyStrings, naughtyStrings } from './support/naughty-strings.ts'
import { readCsv } from './support/read-csv.ts'

let server: HostileServer
const notes = { app: 'notes', object: 'note' }
const ids = new Map<string, string>()

beforeAll(async () => {
  server = await hostileServer()
  const fields = [
    { name: 'title', type: 'text', searchable: true },
    { name: 'body', type: 'long_text', searchable: true },
    { name: 'data', type: 'json' },
    { name: 'marks', type: 'tags' },
  ]
  const objects = [{ name: 'note', label: 'Note', title: 'title', fields }]
  await server.client.importApp({ body: { name: 'notes', label: 'Notes', formatVersion: 1, objects } as never })
})
afterAll(() => server?.close())

/** A text without any letter, sign or mark is an empty one. */
const isBlank = (text: string): boolean => /^[^\S\ufeff]*$/u.test(text)

const create = async (text: string): Promise<string> => {
  const body = {
    title: text,
    body: text,
    data: { text, list: [text] },
    ...(isBlank(text) ? {} : { marks: [`<${text}>`] }),
  }
  const { id } = await server.client.createRecord(notes, { body })
  ids.set(text, id)
  return id
}

/** What an exported cell holds: what a spreadsheet would run has an apostrophe in front. */
const asExported = (text: string): readonly string[] => [text, `'${text}`]

describe('each text', () => {
  test('there are enough of them, and none twice', () => {
    expect(allNaughtyStrings.length).toBeGreaterThan(120)
    expect(naughtyStrings.length).toBeGreaterThan(12)
  })

  test.each(naughtyStrings)(
    'of the kind “%s” comes back as it was sent: create, get, list, history',
    async (_kind, texts) => {
      for (const text of texts) {
        const id = await create(text)
        const shown = { title: text, body: text, data: { text, list: [text] } }
        expect(await server.client.getRecord({ ...notes, id })).toMatchObject(shown)
        const { records } = await server.client.queryRecords(notes, {
          body: { filter: { '==': [{ var: 'title' }, text] }, fields: ['title', 'body', 'data'] },
        })
        expect(
          records.find(record => record.id === id),
          text,
        ).toMatchObject(shown)
        await server.client.changeRecord({ ...notes, id }, { body: { title: 'changed' } })
        await server.client.changeRecord({ ...notes, id }, { body: { title: text } })
        const { entries } = await server.client.recordHistory({ ...notes, id })
        const titles = entries.map(entry => entry.changes.find(({ field }) => field === 'title')?.after)
        expect(titles, text).toEqual([text, 'changed', text])
      }
    },
  )

  test('is found by searching for it and by every comparison of texts', async () => {
    for (const text of allNaughtyStrings) {
      const id = ids.get(text) ?? ''
      for (const op of ['==', 'contains', 'starts_with', 'ends_with']) {
        const { records } = await server.client.queryRecords(notes, {
          body: { filter: { [op]: [{ var: 'title' }, text] } as never, limit: 1000 },
        })
        expect(
          records.map(record => record.id),
          `${op} ${JSON.stringify(text)}`,
        ).toContain(id)
      }
      const { records } = await server.client.queryRecords(notes, { body: { search: text, limit: 1000 } })
      expect(
        records.map(record => record.id),
        `search ${JSON.stringify(text)}`,
      ).toContain(id)
    }
  })

  test('goes out as CSV, safe for spreadsheets, and comes in again as it was', async () => {
    const csv = (await server.client.exportRecords(
      { app: 'notes' },
      { body: { object: 'note', fields: ['title', 'body'], sort: ['created_at'] } },
    )) as string
    const [heading, ...rows] = readCsv(csv)
    expect(heading).toHaveLength(2)
    expect(rows).toHaveLength(ids.size)
    const exported = new Set(rows.map(([title]) => title))
    for (const text of allNaughtyStrings) {
      expect(
        asExported(text).some(cell => exported.has(cell)),
        JSON.stringify(text),
      ).toBe(true)
    }
    for (const [title = ''] of rows) expect(title, title).not.toMatch(/^[=@]|^[+-](?![\d\s().,-]+$)/)
    const form = new FormData()
    form.append('file', new Blob([csv]), 'notes.csv')
    const columns = heading?.map((column, index) => ({ column, field: index === 0 ? 'title' : 'body' })) ?? []
    form.append('mapping', JSON.stringify({ object: 'note', columns }))
    let job = await server.client.startImport({ app: 'notes' }, { body: form as never })
    while (job.state === 'queued' || job.state === 'running') {
      await new Promise(resolve => setTimeout(resolve, 20))
      job = await server.client.getJob({ app: 'notes', id: job.id })
    }
    expect(job).toMatchObject({ state: 'done', created: rows.length, refused: 0 })
    const titles: unknown[] = []
    let cursor: string | undefined
    do {
      const body = { fields: ['title'], limit: 1000, ...(cursor === undefined ? {} : { cursor }) }
      const page = await server.client.queryRecords(notes, { body })
      titles.push(...page.records.map(({ title }) => title))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    for (const text of allNaughtyStrings) {
      expect(titles.filter(title => title === text).length, JSON.stringify(text)).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('texts that no database keeps', () => {
  test.each(['"a\\u0000b"', '"\\ud800"', '"x\\udc00y"'])(
    '%s is refused in every field, with its pointer',
    async text => {
      for (const body of [
        `{"title":${text}}`,
        `{"body":${text}}`,
        `{"data":{"deep":[${text}]}}`,
        `{"marks":[${text}]}`,
      ]) {
        const answer = await server.refused({ path: '/api/apps/notes/records/note', body })
        expect(answer.at[0], `${body} ${answer.text}`).toMatch(/^\/(title|body|data\/deep\/0|marks\/0)$/)
      }
    },
  )
})

test('line breaks are kept in a text of several lines and are blanks in one of a single line', async () => {
  for (const text of ['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b']) {
    const { id } = await server.client.createRecord(notes, { body: { title: text, body: text } })
    expect(await server.client.getRecord({ ...notes, id })).toMatchObject({ title: 'a b', body: text })
  }
})

const material = process.env['TESSERA_MATERIAL']
const list = material === undefined ? '' : join(material, '06-dirty-data', 'naughty-strings', 'blns.json')

test.skipIf(!existsSync(list))(
  'the big list of naughty strings (TESSERA_MATERIAL) is kept or refused in order',
  { timeout: 120_000 },
  async () => {
    for (const text of JSON.parse(readFileSync(list, 'utf8')) as string[]) {
      const answer = await server.send({
        path: '/api/apps/notes/records/note',
        body: { title: text, body: text, data: text },
      })
      expect([201, 400, 422], `${JSON.stringify(text)} ${answer.text}`).toContain(answer.status)
      if (answer.status !== 201) continue
      const { id } = answer.json as { id: string }
      expect(await server.client.getRecord({ ...notes, id })).toMatchObject({
        title: isBlank(text) ? null : text.replace(/[\r\n\u2028\u2029]+/g, ' '),
        body: isBlank(text) ? null : text,
        data: text === '' ? null : text,
      })
    }
  },
)
