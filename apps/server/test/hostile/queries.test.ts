import type { Json } from '@tessera/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle, zooFields } from './support/zoo.ts'

let server: HostileServer

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
  const records = Array.from({ length: 60 }, (_, n) => ({
    name: `Animal ${n % 7}`,
    weight: n,
    code: `C${n}`,
    labels: [`l${n % 3}`],
  }))
  await server.client.bulkRecords({ app: 'zoo', object: 'animal' }, { body: { action: 'create', records } })
})
afterAll(() => server?.close())

const animals = '/api/apps/zoo/records/animal'
const ask = (body: Json | string) => server.send({ path: `${animals}/query`, body })

const refusedFilters: readonly Json[] = [
  { '==': [{ var: 'name' }, 'x'], '!=': [{ var: 'name' }, 'y'] },
  {},
  { '==': [] },
  { '==': [{ var: 'name' }] },
  { '==': [{ var: 'name' }, 'x', 'y', 'z'] },
  { nope: [1] },
  { constructor: [1] },
  { __defineGetter__: [1] },
  { var: 'constructor.name' },
  { '==': [{ var: '' }, 'x'] },
  { '==': [{ var: 'name"; drop table x; --' }, 'x'] },
  { '==': [{ var: ['name', 'x'] }, 'x'] },
  { '==': [{ var: 'cage.cage.cage' }, 'x'] },
  { '==': [{ var: '$user.password' }, 'x'] },
  { '==': [{ var: '$old.name' }, 'x'] },
  { '==': [{ var: 'weight' }, '12'] },
  { '==': [{ var: 'kind' }, 'fish'] },
  { '==': [{ var: 'born' }, '2027-02-30'] },
  { '>': [{ var: 'seen_at' }, 'yesterday'] },
  { in: [{ var: 'name' }, 'x'] },
  { in: [{ var: 'weight' }, ['1', null, {}]] },
  { some: [{ var: 'name' }, true] },
  { regex: [{ var: 'name' }, '(a+)+$'] },
  'true',
  7,
  [],
  { and: 'x' },
  { if: [] },
]

describe('filters', () => {
  test('that mean nothing are refused with a pointer into the filter', async () => {
    for (const filter of refusedFilters) {
      const answer = await server.refused({ path: `${animals}/query`, body: { filter } })
      const told = `${JSON.stringify(filter)} ${answer.text}`
      expect(
        answer.at.every(at => at.startsWith('/filter')),
        told,
      ).toBe(true)
      expect(answer.at.length, told).toBeGreaterThan(0)
    }
  })

  test('hold texts as texts, whatever they look like', async () => {
    for (const text of [
      "' or '1'='1",
      '%',
      '_',
      '\\',
      '%_\\%',
      "\\' or 1=1 --",
      '$1',
      '{"a":1}',
      '::text',
      '*',
      "'||pg_sleep(5)||'",
      'E\\x27',
    ]) {
      for (const op of ['==', 'contains', 'starts_with', 'ends_with']) {
        const answer = await ask({ filter: { [op]: [{ var: 'name' }, text] }, count: 'exact' })
        expect(answer.json, `${op} ${text} ${answer.text.slice(0, 200)}`).toMatchObject({ records: [], count: 0 })
      }
    }
  })

  test('of any size and depth are answered soon or refused', async () => {
    const deep = (levels: number): string =>
      `${'{"!":['.repeat(levels)}{"==":[{"var":"weight"},1]}${']}'.repeat(levels)}`
    for (const levels of [10, 20, 50, 90, 500, 20_000])
      expectOrderly(await ask(`{"filter":${deep(levels)}}`), `depth ${levels}`)
    for (const many of [100, 1000, 10_000, 60_000]) {
      const or = Array.from({ length: many }, (_, n) => ({ '==': [{ var: 'weight' }, n] }))
      expectOrderly(await ask({ filter: { or }, limit: 1 }), `or of ${many}`)
      const list = Array.from({ length: many }, (_, n) => n)
      expectOrderly(await ask({ filter: { in: [{ var: 'weight' }, list] }, limit: 1 }), `in of ${many}`)
    }
    expectOrderly(await ask({ filter: { contains: [{ var: 'name' }, 'x'.repeat(900_000)] } }), 'a long text')
    const sum = Array.from({ length: 5000 }, () => ({ var: 'weight' }))
    expectOrderly(await ask({ filter: { '>': [{ '+': sum }, 0] } }), 'a long sum')
  })

  test('that overflow or divide by nothing are no failure of the server', async () => {
    const big = { '*': [{ var: 'weight' }, 999999999999999, 999999999999999, 999999999999999, 999999999999999] }
    for (const expression of [
      { '/': [{ var: 'weight' }, 0] },
      { '%': [{ var: 'weight' }, 0] },
      { '/': [1, { '-': [{ var: 'weight' }, { var: 'weight' }] }] },
      big,
      { '*': Array.from({ length: 60 }, () => big) },
      { round: [{ var: 'weight' }, 400] },
      { round: [{ var: 'weight' }, -400] },
    ])
      expectOrderly(await ask({ filter: { '>': [expression as Json, 1] } }), JSON.stringify(expression))
    for (const amount of [1e9, -1e9, 1e15, 0.5])
      for (const unit of ['day', 'month', 'year', 'hour', 'nonsense'])
        expectOrderly(
          await ask({ filter: { '>': [{ date_add: [{ var: 'born' }, amount, unit] }, '2027-01-01'] } }),
          `date_add ${amount} ${unit}`,
        )
  })

  const operand = fc.oneof(
    fc.constantFrom<Json>('name', null, true, false, [], {}, '', 'x', 0, -1, 1e308, '2027-01-01', [1, 2], ['a', null]),
    fc.constantFrom(...zooFields.map(({ name }) => ({ var: String(name) }) as Json)),
    fc.constantFrom<Json>(
      { var: 'cage.name' },
      { var: '$user.id' },
      { var: '$today' },
      { var: '$now' },
      { var: 'meals' },
    ),
  )
  const operators = fc.constantFrom(
    ...[
      '==',
      '!=',
      '<',
      '>',
      '>=',
      'in',
      'between',
      'is_empty',
      'contains',
      'starts_with',
      'and',
      'or',
      '!',
      'if',
      '+',
      '-',
    ],
    ...[
      '*',
      '/',
      '%',
      'round',
      'min',
      'max',
      'lower',
      'trim',
      'length',
      'join',
      'date_add',
      'date_diff',
      'start_of',
      'year',
    ],
    ...[
      'coalesce',
      'some',
      'all',
      'none',
      'count',
      'sum',
      'latest',
      'in_department',
      'manager_of',
      'has_role',
      'filter',
    ],
  )
  const { rule } = fc.letrec<{ rule: Json }>(tie => ({
    rule: fc
      .tuple(
        operators,
        fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, operand, tie('rule')), { maxLength: 4 }),
      )
      .map(([op, args]) => ({ [op]: args }) as Json),
  }))
  test('at random never break the server, wherever a rule is taken', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rule, async filter => {
        const told = JSON.stringify(filter)
        const found = await ask({ filter, limit: 5 })
        expectOrderly(found, told)
        const evaluated = await server.send({
          path: '/api/apps/zoo/rules/evaluate',
          body: { object: 'animal', rule: filter, record: { name: 'x', weight: 3 } },
        })
        expectOrderly(evaluated, told)
        expectOrderly(
          await server.send({
            path: '/api/apps/zoo/rules/impact',
            body: { object: 'animal', rule: filter, sample: 2 },
          }),
          told,
        )
        expectOrderly(
          await server.send({ path: '/api/apps/zoo/exports', body: { object: 'animal', fields: ['name'], filter } }),
          told,
        )
      }),
      { numRuns: 250 },
    )
  })
})

describe('cursors', () => {
  const first = async (sort: string[]) =>
    (
      await server.client.queryRecords(
        { app: 'zoo', object: 'animal' },
        { body: { limit: 7, sort, fields: ['name', 'weight'] } },
      )
    ).next ?? ''

  test('lead through all records once, in every order', async () => {
    for (const sort of [
      ['name'],
      ['-weight'],
      ['name', '-weight'],
      ['born', 'name'],
      ['-created_at'],
      ['kind', '-cost'],
      ['cage.name'],
    ]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const body = { limit: 7, sort, ...(cursor === undefined ? {} : { cursor }) }
        const page = await server.client.queryRecords({ app: 'zoo', object: 'animal' }, { body })
        seen.push(...page.records.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect([seen.length, new Set(seen).size], sort.join()).toEqual([60, 60])
    }
  })

  test('that were tampered with are refused, or lead to records, and never to a failure', async () => {
    const cursor = await first(['name', '-weight'])
    const decoded = Buffer.from(cursor, 'base64url').toString()
    const forged = [
      '',
      'x',
      '__proto__',
      cursor.slice(1),
      cursor.slice(0, -1),
      `${cursor}x`,
      cursor.toUpperCase(),
      'A'.repeat(4000),
      ...[
        'null',
        '7',
        '[]',
        '{}',
        '[null,null]',
        '[{},{}]',
        '["x"]',
        '[1,"x","y","z"]',
        '["\\u0000",1]',
        '["a",1e400]',
        decoded.replaceAll('"', ''),
        `${decoded.slice(0, -1)},1]`,
      ].map(text => Buffer.from(text).toString('base64url')),
    ]
    for (const one of forged) {
      expectOrderly(await ask({ limit: 7, sort: ['name', '-weight'], cursor: one }), one)
      expectOrderly(
        await server.send({ method: 'GET', path: `${animals}?limit=7&sort=name&cursor=${encodeURIComponent(one)}` }),
        one,
      )
    }
    for (const sort of [['-name', 'weight'], ['weight'], ['born'], [], ['cage.name', 'name']])
      expectOrderly(await ask({ limit: 7, sort, cursor }), `cursor of another order: ${sort.join()}`)
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom(...'AZaz09-_'), async (at, letter) => {
        expectOrderly(
          await ask({
            limit: 7,
            sort: ['name', '-weight'],
            cursor: cursor.slice(0, at) + letter + cursor.slice(at + 1),
          }),
          `${at}${letter}`,
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('sorts, fields and searches', () => {
  const paths = [
    '',
    '-',
    '--name',
    'name desc',
    'name;drop table x',
    'nope',
    'constructor',
    '__proto__',
    'cage.',
    '.cage',
    'cage.nope',
    'name.x',
    'meals.food',
    'cage.name.x',
    'a'.repeat(300),
    '"',
    '*',
    '1',
    'created_by.password',
    'keeper.email',
  ]
  test('by what is no field are refused, with a pointer', async () => {
    for (const path of paths) {
      for (const body of [{ sort: [path] }, { fields: [path] }]) {
        const answer = await ask(body)
        expectOrderly(answer, JSON.stringify(body))
        if (answer.status >= 400)
          expect(answer.at[0], `${JSON.stringify(body)} ${answer.text}`).toMatch(/^\/(sort|fields)(\/0)?$/)
      }
      expectOrderly(await server.send({ method: 'GET', path: `${animals}?sort=${encodeURIComponent(path)}` }), path)
      expectOrderly(await server.send({ method: 'GET', path: `${animals}?fields=${encodeURIComponent(path)}` }), path)
    }
  })

  test('for any text, in any field, are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async search => {
        expectOrderly(await ask({ search, limit: 3 }), search)
        expectOrderly(
          await server.send({ method: 'GET', path: `${animals}?search=${encodeURIComponent(search.toWellFormed())}` }),
          search,
        )
      }),
      { numRuns: 100 },
    )
    for (const search of [
      '%',
      '_',
      '\\',
      "'",
      '&',
      '|',
      '!',
      ':*',
      '<->',
      '()',
      'a & | !',
      '   ',
      '\t',
      '😀',
      '𠀀',
      '客户'.repeat(90),
    ])
      expectOrderly(await ask({ search, limit: 3 }), search)
  })
})

describe('query strings', () => {
  test('that are wrong are refused with the name of the part', async () => {
    for (const [query, at] of [
      ['limit=0', '/limit'],
      ['limit=1e9', '/limit'],
      ['limit=-1', '/limit'],
      ['limit=NaN', '/limit'],
      ['limit=1&limit=2', '/limit'],
      ['limit[]=1', '/limit[]'],
      ['limit[a]=1', '/limit[a]'],
      ['nope=1', '/nope'],
      ['toString=1', '/toString'],
      [`search=${'x'.repeat(201)}`, '/search'],
    ] as const) {
      const answer = await server.refused({ method: 'GET', path: `${animals}?${query}` })
      expect(answer.at, `${query} ${answer.text}`).toEqual([at])
    }
  })

  test('that cannot be decoded are no failure', async () => {
    for (const query of [
      'search=%',
      'search=%ff',
      'search=%00',
      'search=%ed%a0%80',
      '%',
      '=',
      '&&&',
      '?',
      'search',
      '__proto__=1',
      'a'.repeat(10_000),
      'fields=%2e%2e%2f',
    ])
      expectOrderly(await server.send({ method: 'GET', path: `${animals}?${query}` }), query)
    for (const path of [
      '/api/%',
      '/api/apps/%ff',
      '/api/apps/%00/records/x',
      '/api/apps/zoo/records/animal/%',
      '/api/apps/zoo/records/..%2f..%2fusers',
      '/api/../../etc/passwd',
      '//api//session',
      '/api/apps/__proto__',
      '/api/apps/constructor/records/toString',
      `/api/apps/${'a'.repeat(5000)}`,
    ])
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE'])
        expectOrderly(
          await server.send({ method, path, ...(method === 'GET' ? {} : { body: {} }) }),
          `${method} ${path}`,
        )
  })
})
