import { type Json, type RouteName, routes } from '@tessera/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle } from './support/zoo.ts'

let server: HostileServer
let known: string

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
  known = (await server.client.createRecord({ app: 'zoo', object: 'animal' }, { body: { name: 'Known' } })).id
})
afterAll(() => server?.close())

/** Streams never end, these would take the session away, and files have a suite of their own. */
const left = new Set<RouteName>([
  'setup',
  'signIn',
  'signInByLink',
  'signOut',
  'changeMe',
  'changeUser',
  'removeUser',
  'startImport',
  'previewImport',
])
const writes = (Object.keys(routes) as RouteName[]).filter(name => routes[name].method !== 'GET' && !left.has(name))

const words = fc.constantFrom(
  ...[
    'name',
    'weight',
    'values',
    'records',
    'ids',
    'action',
    'record',
    'rule',
    'object',
    'edits',
    'edit',
    'definition',
    'revision',
    'filter',
  ],
  ...[
    'create',
    'change',
    'delete',
    'restore',
    'add',
    'remove',
    'animal',
    'zoo',
    'cage',
    'email',
    'password',
    'roles',
    'user',
    'notes',
    'consent',
  ],
  ...[
    'version',
    'parent',
    'list',
    'node',
    'id',
    'set',
    'label',
    'fields',
    'type',
    'text',
    'code',
    'base',
    'ours',
    'theirs',
    'allOrNothing',
    'impact',
  ],
)
const naughty = fc.constantFrom<Json>(
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    "'; drop table x; --",
    '../..',
    '1e999',
    'x'.repeat(5000),
    '2027-02-30',
    '😀',
    '\u202e',
    '-0',
    'NaN',
  ],
  ...[0, -1, 1.5, 1e308, 2 ** 53, true, false, null],
)
const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    naughty,
    words,
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, words, fc.string({ maxLength: 4 })), tie('value'), { maxKeys: 5 }),
  ) as fc.Arbitrary<Json>,
}))

describe.each(writes)('%s', name => {
  const { method, path } = routes[name]
  test('refuses what it cannot do in order, and leaves every table as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.boolean(), async (body, listed) => {
        const params: Record<string, string> = {
          app: 'zoo',
          object: 'animal',
          form: 'animal_form',
          example: 'none',
          id: known,
          number: '1',
          a: '1',
          b: '1',
        }
        const filled = path.replace(/\{(\w+)\}/g, (_whole, part: string) => params[part] ?? 'x')
        const { body: schema } = routes[name] as { body?: { properties?: Record<string, unknown> } }
        const keys = Object.keys(schema?.properties ?? {})
        // Half of the time in the right shape with wrong parts, which gets further in.
        const sent =
          listed && keys.length > 0
            ? Object.fromEntries(keys.map((key, n) => [key, Array.isArray(body) ? (body[n] ?? null) : body]))
            : body
        const sending = { method, path: filled, body: JSON.stringify(sent) }
        const told = `${method} ${filled} ${sending.body}`
        const before = await server.watcher.snapshot()
        const answer = await server.send(sending)
        expectOrderly(answer, told)
        if (answer.status >= 400) expect(await server.watcher.snapshot(), told.slice(0, 500)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })
})

describe('all or nothing', () => {
  const bulk = '/api/apps/zoo/records/animal/bulk'
  const records = (bad: Json): Json[] => [
    ...Array.from({ length: 50 }, (_, n) => ({ name: `Bulk ${n}` })),
    { name: 'Bad', ...(bad as object) },
  ]

  test('a bulk that is refused in one place writes nothing in any', async () => {
    for (const bad of [
      { weight: -1 },
      { weight: 'x' },
      { cage: known },
      { nope: 1 },
      { kind: 'fish' },
      { meals: [{}] },
    ]) {
      const answer = await server.refused({
        path: bulk,
        body: { action: 'create', allOrNothing: true, records: records(bad) },
      })
      expect(
        answer.at.every(at => at.startsWith('/records/50/')),
        answer.text,
      ).toBe(true)
    }
    const twice = [
      { name: 'a', code: 'TWICE' },
      { name: 'b', code: 'TWICE' },
    ]
    await server.refused({ path: bulk, body: { action: 'create', allOrNothing: true, records: twice } })
  })

  test('a bulk that may be done in part says which', async () => {
    const answer = await server.send({ path: bulk, body: { action: 'create', records: records({ weight: -1 }) } })
    expect(answer.json, answer.text.slice(0, 300)).toMatchObject({
      done: 50,
      failed: [{ index: 50, issues: [{ at: '/weight' }] }],
    })
  })

  test('a bulk that asks for nonsense is refused', async () => {
    for (const body of [
      { action: 'create' },
      { action: 'create', ids: [known] },
      { action: 'change', ids: [known] },
      { action: 'change', records: [{ name: 'x' }] },
      { action: 'change', ids: [known], values: { id: known } },
      { action: 'delete' },
      { action: 'delete', ids: ['x'] },
      { action: 'delete', records: [{}] },
      { action: 'explode', ids: [] },
      { action: 'create', records: Array.from({ length: 10_001 }, () => ({ name: 'x' })) },
    ] as Json[]) {
      const answer = await server.send({ path: bulk, body })
      const told = `${JSON.stringify(body).slice(0, 100)} ${answer.text.slice(0, 300)}`
      expectOrderly(answer, told)
      if (answer.status < 400) expect(answer.json, told).toMatchObject({ done: 0 })
    }
  })
})

describe('form submits', () => {
  const submit = '/api/apps/zoo/forms/animal_form/submit'
  test('that do not fit the form are refused with pointers of the form', async () => {
    for (const [body, at] of [
      [{ values: {} }, '/values/name'],
      [{ values: { name: 'x', weight: 'heavy' } }, '/values/weight'],
      [{ values: { name: 'x', weight: 101 } }, '/values/email'],
      [{ values: { name: 'x', weight: -1 } }, '/values/weight'],
      [{ values: { name: 'x', nope: 1 } }, '/values/nope'],
      [{ values: { name: 'x' }, record: 'nope' }, '/record'],
      [{ values: [] }, '/values'],
    ] as const) {
      const answer = await server.refused({ path: submit, body })
      expect(
        answer.at.map(pointer => pointer.replace(/^\/(?!values|record)/, '/values/')),
        `${JSON.stringify(body)} ${answer.text}`,
      ).toContain(at)
    }
  })

  test('of a version that has moved on, or of a record that is none, are refused', async () => {
    const { id } = await server.client.createRecord({ app: 'zoo', object: 'animal' }, { body: { name: 'Filled' } })
    const stranger = '0190a1b2-0000-7000-8000-000000000000'
    expect(
      (await server.refused({ path: submit, body: { values: { name: 'x' }, record: stranger, version: 1 } })).status,
    ).toBe(404)
    expect(
      (await server.refused({ path: submit, body: { values: { name: 'x' }, record: id, version: 99 } })).status,
    ).toBe(412)
  })
})
