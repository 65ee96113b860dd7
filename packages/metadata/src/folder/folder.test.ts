import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryApp } from '../../../testing/src/arbitrary-app.ts'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { fromFolder } from './from-folder.ts'
import { toBundle } from './to-bundle.ts'
import { toFolder } from './to-folder.ts'

const read = (input: unknown) => {
  const result = readDefinition(input, { ids: countedIds() })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

test('B1 export, import and export again are the same bytes', () => {
  fc.assert(
    fc.property(arbitraryApp(), app => {
      const text = toBundle(app)
      expect(toBundle(read(JSON.parse(text)))).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('B2 a folder and a bundle hold the same, the order of lists too', () => {
  fc.assert(
    fc.property(arbitraryApp(), app => {
      const files = toFolder(app)
      const shuffled = new Map([...files].toReversed())
      const back = fromFolder(shuffled)
      expect(back.ok && read(back.value)).toEqual(app)
      expect(back.ok && toFolder(read(back.value))).toEqual(files)
    }),
    { numRuns: 60 },
  )
})

test('B3 the files of a folder are named after what is in them', () => {
  const files = toFolder(
    read({
      name: 'sales',
      formatVersion: 1,
      objects: [
        { name: 'b', fields: [{ name: 'x', type: 'text' }] },
        { name: 'aux', fields: [{ name: 'x', type: 'text' }] },
      ],
      navigation: [{ items: [{ object: 'b' }] }],
    }),
  )
  expect([...files.keys()]).toEqual(['app.json', 'navigation.json', 'objects/b.json', 'objects/aux-1.json'])
  expect(JSON.parse(files.get('app.json') ?? '')).toMatchObject({ name: 'sales', objects: ['b', 'aux-1'] })
})

test('B4 a file put in by hand is read too, after those that app.json names', () => {
  const files = new Map([
    ['zip-of-sales/app.json', '\uFEFF{"name":"sales","formatVersion":1,"objects":["b"]}'],
    ['zip-of-sales/objects/a.json', '{"name":"a","fields":[]}'],
    ['zip-of-sales/objects/b.json', '{"name":"b","fields":[]}'],
    ['zip-of-sales/README.md', 'hello'],
  ])
  expect(fromFolder(files)).toEqual({
    ok: true,
    value: {
      name: 'sales',
      formatVersion: 1,
      objects: [
        { name: 'b', fields: [] },
        { name: 'a', fields: [] },
      ],
    },
  })
})

test('B5 what is wrong with files is told with their paths', () => {
  const codes = (files: [string, string][]) => {
    const result = fromFolder(new Map(files))
    return result.ok ? [] : result.issues.map(found => [found.code, found.at])
  }
  expect(codes([])).toEqual([['not_found', '/files/app.json']])
  expect(codes([['app.json', '[]']])).toEqual([['wrong_type', '/files/app.json']])
  expect(
    codes([
      ['app.json', '{"objects":["gone"]}'],
      ['forms/x.json', '{'],
    ]),
  ).toEqual([
    ['not_found', '/files/objects~1gone.json'],
    ['not_json', '/files/forms~1x.json'],
  ])
})

test('F14 a file that belongs to no part of an app is refused, and words and sample data are not', () => {
  const head = ['crm/app.json', '{"name":"crm","formatVersion":1}'] as const
  const unknown = [
    'crm/object/x.json',
    'crm/objects/deep/x.json',
    'crm/objects/x.jsn',
    'crm/other.json',
    'crm/../../etc/passwd',
    'crm/objects/../../x.md',
    '/etc/passwd',
    'elsewhere/app.json',
  ]
  const refused = fromFolder(new Map([head, ...unknown.map(path => [path, '{}'] as const)]))
  expect(refused.ok ? [] : refused.issues.map(({ code, at }) => [code, at])).toEqual(
    unknown.map(path => ['unknown_property', `/files/${path.replaceAll('/', '~1')}`]),
  )
  expect(refused.ok ? '' : refused.issues[0]?.hint?.en).toBe('Did you mean “objects/x.json”?')
  const beside = ['crm/README.md', 'crm/LICENSE', 'crm/data/seed.json', 'crm/.git/config', '__MACOSX/crm/._app.json']
  expect(fromFolder(new Map([head, ...beside.map(path => [path, '{}'] as const)])).ok).toBe(true)
})
