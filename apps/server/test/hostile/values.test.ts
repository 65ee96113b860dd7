import type { Json } from '@tessera/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle, zooFields } from './support/zoo.ts'

let server: HostileServer
let known: string

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
  known = (await server.client.createRecord({ app: 'zoo', object: 'animal' }, { body: { name: 'Known' } })).id
})
afterAll(() => server?.close())

const animals = '/api/apps/zoo/records/animal'

/** Values that are wrong for nearly every field; JSON texts, since some of them no JavaScript value stands for. */
const hostile: readonly string[] = [
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udfff x"',
  '"null"',
  '"NaN"',
  '"Infinity"',
  '"-0"',
  '"1e308"',
  '"1e999"',
  '0',
  '-0',
  '-1',
  '0.1',
  '1e21',
  '1e308',
  '-1e308',
  '5e-324',
  '9007199254740993',
  '9223372036854775808',
  '0.1234567890123456789',
  'true',
  'false',
  '[]',
  '[[]]',
  '[null]',
  '[[[[[[[[1]]]]]]]]',
  '{}',
  '{"id":null}',
  '{"id":"x"}',
  '{"id":{}}',
  '{"object":"cage"}',
  '{"object":"tessera.users","id":"0190a1b2-0000-7000-8000-000000000000"}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{}}}',
  '{"lat":91,"lng":181}',
  '{"lat":"1","lng":[]}',
  '{"street":7}',
  '{"toString":1}',
  '"0190a1b2-0000-7000-8000-000000000000"',
  '["0190a1b2-0000-7000-8000-000000000000"]',
  '"2027-02-30"',
  '"0000-00-00"',
  '"99999-01-01"',
  '"-0001-01-01"',
  '"2027-01-15T25:00:00Z"',
  '"2027-01-15T09:30:00+99:99"',
  '"24:00"',
  '"23:59:60"',
  '"P1Y"',
  '"a@b"',
  '"javascript:alert(1)"',
  '"data:text/html,x"',
  '"<img src=x onerror=alert(1)>"',
  '"\'; drop table tessera.users; --"',
  '"{1,2}"',
  '"(1,2)"',
  '"\\\\x41"',
  `"${'a'.repeat(100_001)}"`,
  `[${'"a",'.repeat(20_000)}"a"]`,
  `${'['.repeat(60)}${']'.repeat(60)}`,
]

describe.each(zooFields.map(({ name, type }) => [String(name), String(type)]))('field %s (%s)', name => {
  const own = name === 'name' ? '' : '"name":"Hostile",'

  const bodies = hostile.map(value => `{${own}"${name}":${value}}`)

  test('takes what fits and refuses the rest with its pointer, and nothing is written then', async () => {
    const refused: string[] = []
    for (const body of bodies) {
      const answer = await server.send({ path: animals, body })
      const told = `${body.slice(0, 200)} → ${answer.text.slice(0, 300)}`
      expectOrderly(answer, told)
      if (answer.status < 400) continue
      refused.push(body)
      // What JSON cannot carry at all is refused before anybody knows of fields.
      for (const at of answer.at) expect(at, told).toMatch(new RegExp(`^/${name}(/|$)|^$`))
    }
    expect(refused.length).toBeGreaterThan(0)
    const before = await server.watcher.snapshot()
    const path = `${animals}/${known}`
    const again = await Promise.all(refused.map(body => server.send({ method: 'PATCH', path, body })))
    expect(
      again.map(({ status, text }) => (status >= 400 && status < 500 ? '' : text)).filter(text => text !== ''),
    ).toEqual([])
    expect(await server.watcher.snapshot()).toEqual(before)
  })
})

const readable = async (id: string): Promise<Json> =>
  (await server.send({ method: 'GET', path: `${animals}/${id}` })).json as Json

describe('numbers', () => {
  test.each([
    ['weight', '0.1'],
    ['weight', '-0'],
    ['weight', '123456789012.345'],
    ['price', '0.01'],
    ['price', '9999999999999.99'],
  ])('%s %s comes back as it was sent', async (field, value) => {
    const made = await server.send({ path: animals, body: `{"name":"n","${field}":${value}}` })
    expect(made.status, made.text).toBe(201)
    const { id } = made.json as { id: string }
    expect(await readable(id)).toMatchObject({ [field]: JSON.parse(value) + 0 })
  })

  test.each(['0.0001', '1e308', '1e21', '123456789012345678'])(
    'a weight of %s is refused, not rounded',
    async value => {
      const answer = await server.refused({ path: animals, body: `{"name":"n","weight":${value}}` })
      expect(answer.at).toEqual(['/weight'])
    },
  )
})

describe('patterns', () => {
  test('that would take a careless matcher years are answered at once', async () => {
    const answer = await server.refused({ path: animals, body: { name: 'x', slug: `${'a-'.repeat(400)}!` } })
    expect(answer.at).toEqual(['/slug'])
  })

  test.each([
    '(a+)+$',
    '(a|aa)*b',
    '([a-z]+)*x',
    '(.*)*(.*)*(.*)*y',
    '(a{1,50}){1,50}c',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
  ])('such as %s are refused in a definition, or harmless', async pattern => {
    const bundle = zooBundle()
    bundle['name'] = 'patterns'
    bundle.objects[1]?.fields.push({ name: 'slug', type: 'text', pattern })
    const published = await server.send({ path: '/api/apps/import', body: bundle })
    expectOrderly(published, pattern)
    if (published.status >= 400) return
    const long = { name: 'x', slug: 'a'.repeat(900) }
    expectOrderly(await server.send({ path: '/api/apps/patterns/records/cage', body: long }), pattern)
  })
})

test('a record with names of every object in JavaScript is refused and changes no prototype', async () => {
  for (const name of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ]) {
    const answer = await server.refused({ path: animals, body: `{"name":"x","${name}":{"polluted":true}}` })
    expect([[''], [`/${name}`]], answer.text).toContainEqual(answer.at)
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('system fields and computed fields cannot be written', async () => {
  for (const name of [
    'id',
    'created_at',
    'created_by',
    'updated_at',
    'version',
    'deleted_at',
    'cost',
    'eaten',
    'number',
  ]) {
    const answer = await server.refused({ path: animals, body: { name: 'x', [name]: 1 } })
    expect(answer.at, answer.text).toEqual([`/${name}`])
  }
})

test('lines hold the same line as records do', async () => {
  const bad: readonly [Json, RegExp][] = [
    [[{ food: 7 }], /^\/meals\/0\/food$/],
    [[{}], /^\/meals\/0\/food$/],
    [[7], /^\/meals/],
    [[{ food: 'x', nope: 1 }], /^\/meals\/0\/nope$/],
    [[{ food: 'x', id: 'nope' }], /^\/meals\/0\/id$/],
    [[{ food: 'x', id: known }], /^\/meals\/0/],
    [[{ food: 'x', amount: 1e300 }], /^\/meals\/0\/amount$/],
  ]
  for (const [meals, at] of bad) {
    const answer = await server.refused({ path: animals, body: { name: 'x', meals } })
    expect(answer.at[0] ?? '', `${JSON.stringify(meals).slice(0, 200)} ${answer.text.slice(0, 300)}`).toMatch(at)
  }
})

test('a line cannot be slipped under another record', async () => {
  const sent = { path: animals, body: { name: 'x', meals: [{ food: 'slipped', animal: known }] } }
  expectOrderly(await server.send(sent), 'line with a parent')
  const found = await server.client.getRecord(
    { app: 'zoo', object: 'animal', id: known },
    { query: { fields: 'meals' } },
  )
  expect(JSON.stringify(found)).not.toContain('slipped')
})
