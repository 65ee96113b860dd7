import type { Json } from '@tessera/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { type ZooBundle, zooBundle } from './support/zoo.ts'

let server: HostileServer

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
  const animals = { app: 'zoo', object: 'animal' }
  for (const name of ['Ann', 'Bob'])
    await server.client.createRecord(animals, { body: { name, story: 'same', weight: 1.5 } })
})
afterAll(() => server?.close())

const nested = (levels: number, open: string, core: string, close: string): string =>
  `${open.repeat(levels)}${core}${close.repeat(levels)}`

const changed = (change: (bundle: ZooBundle) => unknown): ZooBundle => {
  const bundle = zooBundle()
  change(bundle)
  return bundle
}
const withField = (field: Json): ZooBundle => changed(bundle => bundle.objects[0]?.fields.push(field as never))
const withRule = (rule: Json): ZooBundle =>
  changed(bundle =>
    bundle.rules.push({
      name: 'hostile',
      kind: 'check',
      object: 'animal',
      assert: rule,
      severity: 'block',
      message: 'x',
    }),
  )
const formula = (name: string, expression: Json): Json => ({ name, type: 'formula', returns: 'number', expression })

/** What is refused, and where at least one of the issues points. */
const wrong: readonly [what: string, body: unknown, at: RegExp][] = [
  ['nothing', 'null', /^$/],
  ['a list', [], /^$/],
  ['a text', '"zoo"', /^$/],
  ['a number', '7', /^$/],
  ['an empty object', {}, /^$/],
  ['no JSON', '{"name":', /^$/],
  ['a bomb of lists', nested(100_000, '[', '', ']'), /^$/],
  ['a bomb of objects', nested(100_000, '{"a":', '1', '}'), /^$/],
  [
    'another format',
    changed(bundle => {
      bundle['formatVersion'] = 2
    }),
    /^\/formatVersion/,
  ],
  [
    'a format beyond numbers',
    changed(bundle => {
      bundle['formatVersion'] = 1e308
    }),
    /^\/formatVersion/,
  ],
  [
    'a label of 10 MB',
    changed(bundle => {
      bundle['label'] = 'x'.repeat(10_000_000)
    }),
    /^\/label/,
  ],
  [
    'an unknown property',
    changed(bundle => {
      bundle['script'] = 'alert(1)'
    }),
    /^\/script/,
  ],
  ['a prototype', '{"name":"x","label":"x","formatVersion":1,"__proto__":{"admin":true}}', /^$|^\/__proto__/],
  [
    'a name with SQL',
    changed(bundle => {
      bundle['name'] = 'x"; drop schema tessera cascade; --'
    }),
    /^\/name/,
  ],
  [
    'a name that is too long',
    changed(bundle => {
      bundle['name'] = 'x'.repeat(49)
    }),
    /^\/name/,
  ],
  [
    'a name in other letters',
    changed(bundle => {
      bundle['name'] = 'саles'
    }),
    /^\/name/,
  ],
  ['a lone surrogate', '{"name":"x","label":"\\ud800","formatVersion":1}', /./],
  ['a NUL', '{"name":"x","label":"a\\u0000b","formatVersion":1}', /./],
  [
    'objects that are none',
    changed(bundle => {
      bundle.objects = [null, 7, 'x', []] as never
    }),
    /^\/objects\/0/,
  ],
  ['two fields of one name', withField({ name: 'name', type: 'text' }), /^\/objects\/0\/fields/],
  ['a reserved name', withField({ name: 'created_at', type: 'text' }), /^\/objects\/0\/fields/],
  ['an unknown type', withField({ name: 'x', type: 'constructor' }), /^\/objects\/0\/fields/],
  ['no type', withField({ name: 'x' }), /^\/objects\/0\/fields/],
  ['a lookup to nowhere', withField({ name: 'x', type: 'lookup', object: 'nowhere' }), /^\/objects\/0\/fields\/38/],
  [
    'a lookup into the system',
    withField({ name: 'x', type: 'lookup', object: 'tessera.users' }),
    /^\/objects\/0\/fields\/38/,
  ],
  ['a pattern that is none', withField({ name: 'x', type: 'text', pattern: '(' }), /^\/objects\/0\/fields\/38/],
  [
    'a pattern that looks back',
    withField({ name: 'x', type: 'text', pattern: '(a)\\1(?<=b)' }),
    /^\/objects\/0\/fields\/38/,
  ],
  ['a default of another type', withField({ name: 'x', type: 'number', default: 'many' }), /^\/objects\/0\/fields\/38/],
  [
    'a number without a counter',
    withField({ name: 'x', type: 'auto_number', pattern: '{}{evil}' }),
    /^\/objects\/0\/fields\/38/,
  ],
  ['a formula over itself', withField(formula('x', { '+': [{ var: 'x' }, 1] })), /^\/objects\/0\/fields\/38/],
  [
    'formulas in a ring',
    changed(bundle =>
      bundle.objects[0]?.fields.push(
        formula('x', { '+': [{ var: 'y' }, 1] }) as never,
        formula('y', { '+': [{ var: 'z' }, 1] }) as never,
        formula('z', { '+': [{ var: 'x' }, 1] }) as never,
      ),
    ),
    /^\/objects\/0\/fields\/(38|39|40)/,
  ],
  [
    'a rollup that feeds what it sums up',
    changed(bundle => {
      bundle.objects[0]?.fields.push({
        name: 'total',
        type: 'rollup',
        of: 'meal.animal',
        aggregate: 'sum',
        field: 'share',
      })
      bundle.objects[2]?.fields.push(formula('share', { '*': [{ var: 'animal.total' }, 2] }) as never)
    }),
    /^\/objects\/(0|2)\/fields/,
  ],
  ['a rule with two operators', withRule({ '==': [1, 1], '!=': [1, 2] }), /^\/rules\/1\/assert/],
  ['a rule without an operator', withRule({}), /^\/rules\/1\/assert/],
  ['an operator nobody has', withRule({ system: ['rm -rf /'] }), /^\/rules\/1\/assert/],
  ['an operator of every object', withRule({ constructor: [1] }), /^\/rules\/1\/assert/],
  ['a path into the prototype', withRule({ '==': [{ var: 'name.constructor.name' }, 'x'] }), /^\/rules\/1\/assert/],
  ['a path that is a number', withRule({ '==': [{ var: 0 }, 'x'] }), /^\/rules\/1\/assert/],
  ['a path that is a rule', withRule({ '==': [{ var: { var: 'name' } }, 'x'] }), /^\/rules\/1\/assert/],
  ['an operator without arguments', withRule({ '>=': [] }), /^\/rules\/1\/assert/],
  ['a comparison of two kinds', withRule({ '>=': [{ var: 'weight' }, 'heavy'] }), /^\/rules\/1\/assert/],
  ['a rule that is no condition', withRule({ '+': [1, 2] }), /^\/rules\/1\/assert/],
  [
    'a rule of 500 levels',
    JSON.stringify(withRule('deep')).replace('"deep"', nested(500, '{"!":[', 'true', ']}')),
    /^$|^\/rules\/1\/assert/,
  ],
  [
    'a rule of 100,000 conditions',
    withRule({ and: Array.from({ length: 100_000 }, () => ({ '==': [1, 1] })) }),
    /^$|^\/rules\/1/,
  ],
  [
    'one id twice',
    changed(bundle => {
      for (const one of bundle.objects) Object.assign(one, { id: 'obj_aaaaaaaaaaaa' })
    }),
    /id/,
  ],
  [
    'an id that is SQL',
    changed(bundle => {
      bundle['id'] = '"; drop table x; --'
    }),
    /^\/id/,
  ],
  [
    'ten thousand fields',
    changed(bundle => {
      for (let n = 0; n < 10_000; n++) bundle.objects[1]?.fields.push({ name: `f${n}`, type: 'text' })
    }),
    /^\/objects\/1\/fields/,
  ],
  [
    'more fields than a table of Postgres has columns',
    changed(bundle => {
      for (let n = 0; n < 1700; n++) bundle.objects[1]?.fields.push({ name: `f${n}`, type: 'text' })
    }),
    /^\/objects\/1\/fields|^$/,
  ],
  ['files that are no files', { files: { 'app.json': '{' } }, /./],
  ['files that are numbers', { files: { 'app.json': 7 } }, /./],
  ['a file without end', { files: { 'app.json': 'x'.repeat(10_000_000) } }, /./],
]

describe.each(wrong)('%s', (_what, body, at) => {
  test('is refused as a bundle, changes nothing, and says where', async () => {
    for (const query of ['', '?dryRun=true']) {
      const before = await server.watcher.snapshot()
      const answer = await server.send({ path: `/api/apps/import${query}`, body })
      expectOrderly(answer, String(_what))
      const told = (answer.json as { issues?: { at: string; severity?: string }[] }).issues ?? []
      if (query === '') expect(answer.status, answer.text.slice(0, 300)).toBeGreaterThanOrEqual(400)
      expect(
        answer.code === 'not_json' || told.some(issue => at.test(issue.at)),
        `${answer.status} ${answer.text.slice(0, 500)}`,
      ).toBe(true)
      expect(await server.watcher.snapshot()).toEqual(before)
    }
  })
  test('never becomes a release by way of the draft', async () => {
    const definition = typeof body === 'string' ? body : JSON.stringify(body)
    const put = await server.send({ method: 'PUT', path: '/api/apps/zoo/draft', body: `{"definition":${definition}}` })
    expectOrderly(put, 'PUT draft')
    if (put.status >= 400) return
    expectOrderly(await server.send({ path: '/api/apps/zoo/draft/check' }), 'check')
    const before = await server.watcher.snapshot()
    const published = await server.send({ path: '/api/apps/zoo/publish', body: { notes: '' } })
    expectOrderly(published, 'publish')
    expect(published.status, published.text.slice(0, 300)).toBeGreaterThanOrEqual(400)
    expect(await server.watcher.snapshot()).toEqual(before)
    await server.send({ method: 'PUT', path: '/api/apps/zoo/draft', body: { definition: zooBundle() } })
  })
})

describe('names', () => {
  const words = [
    'constructor',
    'user',
    'select',
    'table',
    'order',
    'group',
    'primary',
    'valueof',
    'tostring',
    'hasownproperty',
    'null',
    'true',
  ]
  test('that mean something to SQL or JavaScript are names like any other', async () => {
    for (const name of words) {
      const fields = words.map(field => ({ name: field, type: 'text' }))
      const options = words.map(value => ({ value, label: value }))
      const bundle = {
        name,
        label: name,
        formatVersion: 1,
        choices: [{ name, options }],
        objects: [
          { name, label: name, title: name, fields: [...fields, { name: 'pick', type: 'choice', choices: name }] },
        ],
      }
      const answer = await server.send({ path: '/api/apps/import', body: bundle })
      expect(answer.status, answer.text.slice(0, 500)).toBe(200)
      const values = Object.fromEntries([...words.map(word => [word, `of ${word}`]), ['pick', name]])
      const made = await server.send({ path: `/api/apps/${name}/records/${name}`, body: values })
      expect(made.status, made.text.slice(0, 300)).toBe(201)
      const filter = { and: [{ '==': [{ var: name }, `of ${name}`] }, { '==': [{ var: 'pick' }, name] }] }
      const found = await server.send({
        path: `/api/apps/${name}/records/${name}/query`,
        body: { filter, fields: [...words, 'pick'], sort: [name] },
      })
      expect(found.json, found.text.slice(0, 300)).toMatchObject({ records: [values] })
    }
  })

  test('that begin alike for longer than Postgres keeps them stay apart', async () => {
    const long = 'a'.repeat(46)
    const names = [`${long}_x`, `${long}_y`]
    const objects = names.map(name => ({
      name,
      label: name,
      title: names[0],
      fields: names.map(field => ({ name: field, type: 'text', unique: true, indexed: true, searchable: true })),
    }))
    const answer = await server.send({
      path: '/api/apps/import',
      body: { name: 'b'.repeat(48), label: 'Long', formatVersion: 1, objects },
    })
    expect(answer.status, answer.text.slice(0, 500)).toBe(200)
    for (const object of names) {
      const values = Object.fromEntries(names.map(field => [field, `${object} ${field}`]))
      const made = await server.send({ path: `/api/apps/${'b'.repeat(48)}/records/${object}`, body: values })
      expect(made.json, made.text.slice(0, 300)).toMatchObject(values)
    }
    const counts = await Promise.all(
      names.map(object => server.client.queryRecords({ app: 'b'.repeat(48), object }, { body: { count: 'exact' } })),
    )
    expect(counts.map(({ count }) => count)).toEqual([1, 1])
  })

  test('and labels come out as they went in', async () => {
    const label = { en: 'Ünïcode \u202E‮ 😀 \u0301 \' " ; -- /* */ $1 %s \\', 'zh-CN': '客户𠀀﷽' }
    const bundle = changed(bundle => {
      bundle['name'] = 'labels'
      bundle['label'] = label
      for (const object of bundle.objects) Object.assign(object, { label })
    })
    const answer = await server.send({ path: '/api/apps/import', body: bundle })
    expect(answer.status, answer.text.slice(0, 300)).toBe(200)
    const exported = await server.client.exportApp({ app: 'labels' })
    expect(exported).toMatchObject({ label, objects: [{ label }, { label }, { label }] })
  })
})

describe('a publish that fails half way', () => {
  const publish = async (bundle: ZooBundle) => {
    await server.client.putDraft({ app: 'zoo' }, { body: { definition: bundle } })
    return server.refused({ path: '/api/apps/zoo/publish', body: { notes: 'never' } })
  }

  test('because a table is there already leaves no table behind', async () => {
    const bundle = changed(({ objects }) => {
      const fields = [{ name: 'name', type: 'text' }]
      objects.push(
        { name: 'first', label: 'First', title: 'name', fields },
        { name: 'second', label: 'Second', title: 'name', fields },
      )
    })
    await server.watcher.query('create table ws_main.zoo__second (id uuid)')
    expect((await publish(bundle)).code).toBe('publish_failed')
    await server.watcher.query('drop table ws_main.zoo__second')
  })

  test('because existing values are not unique changes nothing', async () => {
    const bundle = changed(({ objects }) => {
      const [animal] = objects
      animal?.fields.push({ name: 'extra', type: 'text' })
      const at = animal?.fields.findIndex(field => field['name'] === 'name') ?? 0
      Object.assign(animal?.fields[at] ?? {}, { maxLength: 100 })
      const code = animal?.fields.find(field => field['name'] === 'weight')
      Object.assign(code ?? {}, { unique: true })
    })
    expect((await publish(bundle)).code).toBe('existing_duplicates')
  })

  test('or would lose values that nobody agreed to lose changes nothing', async () => {
    const bundle = changed(({ objects }) => {
      const [animal] = objects
      if (animal !== undefined) animal.fields = animal.fields.filter(field => field['name'] !== 'story')
    })
    const answer = await publish(bundle)
    expect([answer.status, answer.code]).toEqual([409, 'consent_needed'])
  })
})

describe('edits', () => {
  const edits: readonly Json[] = [
    { edit: 'remove', id: 'nothing' },
    { edit: 'remove', id: '__proto__' },
    { edit: 'add', parent: 'constructor', list: 'objects', node: {} },
    { edit: 'add', parent: 'nothing', list: '__proto__', node: { name: 'x' } },
    { edit: 'change', id: 'toString', set: { label: 'x' } },
    { edit: 'rename', id: 'nothing', name: "x'; --" },
    { edit: 'move', id: 'nothing', parent: 'nothing', list: 'fields', index: 1e308 },
    { edit: 'group', edits: [] },
    { edit: 'eval', code: '1' },
    7,
    null,
  ]
  test('that make no sense are refused one by one, and together with good ones', async () => {
    const { definition } = await server.client.getDraft({ app: 'zoo' })
    const [animal] = definition.objects ?? []
    const good: Json = { edit: 'change', id: animal?.id ?? '', set: { label: 'Changed' } }
    const own: Json[] = [
      { edit: 'move', id: animal?.id ?? '', parent: animal?.id ?? '', list: 'fields', index: 0 },
      { edit: 'change', id: animal?.id ?? '', set: { fields: 'x' } },
      { edit: 'change', id: animal?.id ?? '', set: { id: 'other' } },
      { edit: 'change', id: animal?.id ?? '', set: { constructor: 1 } },
      { edit: 'add', parent: animal?.id ?? '', list: 'fields', index: -1, node: { name: 'x', type: 'text' } },
      { edit: 'add', parent: animal?.id ?? '', list: 'fields', node: { name: 'x', type: 'nope' } },
      { edit: 'rename', id: animal?.id ?? '', name: 'cage' },
    ]
    for (const edit of [...edits, ...own]) {
      if (JSON.stringify(edit).includes('"group"')) continue
      const answer = await server.refused({ path: '/api/apps/zoo/draft/edits', body: { edits: [good, edit] } })
      expect(
        answer.at.some(at => at.startsWith('/edits/1')),
        `${JSON.stringify(edit)} ${answer.text}`,
      ).toBe(true)
    }
  })
})

test('files that lie outside the folder of an app are never read', async () => {
  const head = { name: 'folder', label: 'Folder', formatVersion: 1 }
  const outside = {
    '../../etc/passwd': 'x',
    '/etc/passwd': 'x',
    'objects/../../x.json': '{}',
    __proto__: 'x',
    'README.md': '#',
  }
  const files = { 'app.json': JSON.stringify(head), ...outside }
  const answer = await server.send({ path: '/api/apps/import', body: { files } })
  expectOrderly(answer, 'folder')
  expect(answer.status).toBe(400)
})
