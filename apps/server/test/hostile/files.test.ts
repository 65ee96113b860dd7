import type { Job } from '@tessera/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle } from './support/zoo.ts'

let server: HostileServer

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
})
afterAll(() => server?.close())

const mapping = {
  object: 'animal',
  columns: [
    { column: 'Name', field: 'name' },
    { column: 'Weight', field: 'weight' },
  ],
}

const form = (content: string | Uint8Array<ArrayBuffer>, map: unknown = mapping, name = 'file.csv'): FormData => {
  const body = new FormData()
  body.append('file', new Blob([content]), name)
  if (map !== undefined) body.append('mapping', typeof map === 'string' ? map : JSON.stringify(map))
  return body
}

const upload = (body: FormData, path = '/api/apps/zoo/imports') => server.send({ path, body })

const finished = async (answer: { json: unknown }): Promise<Job> => {
  let job = answer.json as unknown as Job
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 10))
    job = await server.client.getJob({ app: 'zoo', id: job.id })
  }
  return job
}

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map(part => Buffer.from(part as string))))

const files: readonly [what: string, content: string | Uint8Array<ArrayBuffer>][] = [
  ['nothing', ''],
  ['a mark alone', '\ufeff'],
  ['blank lines', '\n\n\r\n'],
  ['a heading alone', 'Name,Weight\n'],
  ['a heading without an end', 'Name,Weight'],
  ['no heading that fits', 'A,B\n1,2\n'],
  ['a heading twice', 'Name,Name,Weight\na,b,1\n'],
  ['a heading without a name', ',Weight\na,1\n'],
  ['a quote that never closes', 'Name,Weight\n"a,1\n'],
  ['quotes within a cell', 'Name,Weight\na"b"c,1\n'],
  ['letters after a quote', 'Name,Weight\n"a"b,1\n'],
  ['NUL', bytes('Name,Weight\na', [0], 'b,1\n')],
  ['broken UTF-8', bytes('Name,Weight\n', [0xc3, 0x28], ',1\n')],
  ['half a letter at the end', bytes('Name,Weight\na,1\n', [0xe5, 0xae])],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeffName,Weight\na,1\n', 'utf16le'))],
  ['UTF-16 of an odd length', new Uint8Array(Buffer.from('\ufeffName,Weight\na,1\n', 'utf16le').subarray(0, 31))],
  ['UTF-16 the other way round', new Uint8Array(Buffer.from('\ufeffName,Weight\na,1\n', 'utf16le').swap16())],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR')],
  ['a spreadsheet', bytes('PK', [3, 4, 20, 0, 6, 0, 8, 0], 'x'.repeat(500))],
  ['bytes of all kinds', new Uint8Array(Array.from({ length: 4096 }, (_, n) => n % 256))],
  ['a cell of 3 MB', `Name,Weight\n${'x'.repeat(3_000_000)},1\n`],
  ['a quoted cell of 3 MB', `Name,Weight\n"${'x'.repeat(3_000_000)}",1\n`],
  ['a line of 200,000 cells', `Name,Weight\n${'1,'.repeat(200_000)}\n`],
  ['a heading of 20,000 columns', `${Array.from({ length: 20_000 }, (_, n) => `c${n}`).join()},Name,Weight\n`],
  ['100,000 empty lines', `Name,Weight\n${'\n'.repeat(100_000)}a,1\n`],
  ['100,000 quotes', `Name,Weight\n${'"'.repeat(100_000)},1\n`],
  ['an odd number of quotes', `Name,Weight\n${'"'.repeat(99_999)},1\n`],
  ['formulas', 'Name,Weight\n=1+1,=2\n@x,+1\n'],
  ['numbers beyond numbers', 'Name,Weight\na,1e999\nb,NaN\nc,0x10\nd,١\ne,--1\nf,1e308\n'],
]

describe.each(files)('a file with %s', (_what, content) => {
  test('is read or refused in order, in preview and import, and what is refused writes nothing', async () => {
    expectOrderly(await upload(form(content, undefined), '/api/apps/zoo/imports/preview?object=animal'), 'preview')
    const before = await server.watcher.snapshot()
    const answer = await upload(form(content))
    expectOrderly(answer, 'import')
    if (answer.status >= 400) return expect(await server.watcher.snapshot()).toEqual(before)
    const job = await finished(answer)
    expect(job.state).toBe('done')
    expect(job.created + job.updated + job.refused).toBe(job.total)
    if (job.refused > 0) expect(job.issues.length).toBeGreaterThan(0)
    for (const { line, message, code } of job.issues)
      expect([line > 1, message !== '', code !== '']).toEqual([true, true, true])
  })
})

test('mappings that are wrong are refused, and nothing is written', async () => {
  const good = 'Name,Weight\nNever,1\n'
  for (const map of [
    'x',
    '',
    'null',
    '[]',
    '{"object":"animal"}',
    '{"object":"nope","columns":[{"column":"Name","field":"name"}]}',
    '{"object":"animal","columns":[]}',
    '{"object":"animal","columns":[{"column":"Name","field":"nope"}]}',
    '{"object":"animal","columns":[{"column":"Nope","field":"name"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"name"},{"column":"Weight","field":"name"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"cost"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"id"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"__proto__"}]}',
    '{"object":"animal","key":"weight2","columns":[{"column":"Name","field":"name"}]}',
    '{"object":"animal","key":"code","columns":[{"column":"Name","field":"name"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"cage","match":"nope"}]}',
    '{"object":"animal","columns":[{"column":"Name","field":"name"}],"delimiter":"\\n"}',
    '{"object":"animal","columns":[{"column":"Name","field":"name"}],"delimiter":"\\""}',
    '{"object":"animal","columns":[{"column":"Name","field":"name"}],"encoding":"utf-7"}',
    '{"object":"animal","columns":[{"column":"Name","field":"name"}],"__proto__":{}}',
    `${'['.repeat(100_000)}`,
  ]) {
    const before = await server.watcher.snapshot()
    const answer = await upload(form(good, map))
    expectOrderly(answer, map.slice(0, 100))
    expect(answer.status, map.slice(0, 100)).toBeGreaterThanOrEqual(400)
    expect(await server.watcher.snapshot(), map.slice(0, 100)).toEqual(before)
  }
})

test('forms that are no upload are refused', async () => {
  const twice = form('Name,Weight\n')
  twice.append('file', new Blob(['x']), 'other.csv')
  const odd = form('Name\n', undefined)
  odd.append('__proto__', 'x')
  const text = new FormData()
  text.append('file', 'no file')
  const many = form('Name,Weight\na,1\n')
  for (let n = 0; n < 2000; n++) many.append(`field${n}`, 'x')
  for (const body of [
    new FormData(),
    twice,
    odd,
    text,
    many,
    form('x', undefined, '../../etc/passwd'),
    form('x', 'x'.repeat(2_000_000)),
  ])
    expectOrderly(await upload(body), 'odd form')
  for (const type of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(3000)}`,
    'multipart/form-data; boundary=x',
  ])
    expectOrderly(
      await server.send({ path: '/api/apps/zoo/imports', body: '--x\r\n\r\n', headers: { 'content-type': type } }),
      type,
    )
})

test('random bytes never break an import', { timeout: 120_000 }, async () => {
  const piece = fc.constantFrom(
    'a',
    '1',
    ',',
    '"',
    '\n',
    '\r\n',
    '\r',
    '""',
    ';',
    '\t',
    '\u0000',
    '客',
    '\ufeff',
    ' ',
    'Name,Weight\n',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, headed) => {
      const content = (headed ? 'Name,Weight\n' : '') + pieces.join('')
      const answer = await upload(form(content))
      expectOrderly(answer, JSON.stringify(content))
      if (answer.status >= 400) return
      const job = await finished(answer)
      expect([job.state, job.created + job.refused], JSON.stringify(content)).toEqual(['done', job.total])
    }),
    { numRuns: 60 },
  )
})

describe('rows with too many or too few cells', () => {
  test('are refused with their line and none is shifted', async () => {
    const rows = Array.from({ length: 200 }, (_, n) =>
      n % 5 === 3 ? `Ragged, Inc. ${n},${n}` : n % 11 === 7 ? `Short ${n}` : `Whole ${n},${n}`,
    )
    const job = await finished(await upload(form(`Name,Weight\n${rows.join('\n')}\n`)))
    const bad = rows.flatMap((row, index) => (row.startsWith('Whole') ? [] : [index + 2]))
    expect(job).toMatchObject({ state: 'done', total: 200, created: 200 - bad.length, refused: bad.length })
    expect(job.issues.map(({ line, code }) => [line, code])).toEqual(bad.map(line => [line, 'ragged_row']))
    const { records } = await server.client.queryRecords(
      { app: 'zoo', object: 'animal' },
      { body: { filter: { starts_with: [{ var: 'name' }, 'Whole'] }, fields: ['name', 'weight'], limit: 1000 } },
    )
    expect(records).toHaveLength(200 - bad.length)
    for (const { name, weight } of records) expect(name).toBe(`Whole ${weight}`)
  })
})

test('the same file twice with a key changes records instead of doubling them; without one it doubles them', async () => {
  const map = {
    object: 'animal',
    key: 'code',
    columns: [
      { column: 'Code', field: 'code' },
      { column: 'Name', field: 'name' },
    ],
  }
  const text = `Code,Name\n${Array.from({ length: 50 }, (_, n) => `K${n},Keyed ${n}`).join('\n')}\n`
  expect(await finished(await upload(form(text, map)))).toMatchObject({ created: 50, updated: 0, refused: 0 })
  expect(await finished(await upload(form(text.replaceAll('Keyed', 'Again'), map)))).toMatchObject({
    created: 0,
    updated: 50,
    refused: 0,
  })
  const count = async (name: string) =>
    (
      await server.client.queryRecords(
        { app: 'zoo', object: 'animal' },
        { body: { filter: { starts_with: [{ var: 'name' }, name] }, count: 'exact', limit: 1 } },
      )
    ).count
  expect([await count('Keyed'), await count('Again')]).toEqual([0, 50])
})

test('a cancelled import stops, and its figures are those of the records', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => `Cancelled ${n},1`).join('\n')
  const answer = await upload(form(`Name,Weight\n${rows}\n`))
  const { id } = answer.json as unknown as Job
  for (let job = answer.json as unknown as Job; job.done === 0 && job.state !== 'done'; )
    job = await server.client.getJob({ app: 'zoo', id })
  await server.client.cancelJob({ app: 'zoo', id })
  let last: number | undefined = -1
  for (;;) {
    const { count } = await server.client.queryRecords(
      { app: 'zoo', object: 'animal' },
      { body: { filter: { starts_with: [{ var: 'name' }, 'Cancelled'] }, count: 'exact', limit: 1 } },
    )
    if (count === last) break
    last = count
    await new Promise(resolve => setTimeout(resolve, 700))
  }
  const job = await server.client.getJob({ app: 'zoo', id })
  expect(job.state).toBe('cancelled')
  expect(last).toBeLessThan(30_000)
  expect(job.created).toBe(last)
})
