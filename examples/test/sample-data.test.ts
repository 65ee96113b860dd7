import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileRecordRules, prepare } from '../../packages/form-engine/src/index.ts'
import { buildModel, countedIds, fromFolder, readDefinition } from '../../packages/metadata/src/index.ts'
import { seededIds } from '../../packages/testing/src/ids/seeded-ids.ts'
import { sampleData } from '../sales/make-data/sample-data.ts'
import { exampleNames, readFolder } from './read-folder.ts'
import { hasSeed, readSeed, seedRecords } from './seed.ts'

const seeded = exampleNames().filter(hasSeed)
const today = '2027-01-15'

const modelOf = (name: string) => {
  const files = fromFolder(readFolder(name))
  const read = files.ok ? readDefinition(files.value, { ids: countedIds() }) : files
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return { app: read.value, model: buildModel(read.value, new Map()) }
}

test.each(seeded)('people and departments of %s name each other and roles that exist', name => {
  const { app } = modelOf(name)
  const seed = readSeed(name)
  const codes = seed.departments.map(department => department.code)
  const keys = seed.users.map(user => user.key)
  const roles = (app.roles ?? []).map(role => role.name)
  for (const [index, department] of seed.departments.entries()) {
    if (department.parent !== null) expect(codes.slice(0, index)).toContain(department.parent)
    if (department.head !== null) expect(keys).toContain(department.head)
  }
  for (const user of seed.users) {
    expect(codes).toEqual(expect.arrayContaining([...user.departments]))
    if (user.manager !== null) expect(keys).toContain(user.manager)
    expect(roles).toEqual(expect.arrayContaining([...(user.roles[name] ?? [])]))
  }
})

test.each(seeded)('every sample record of %s passes the rules of the app', name => {
  const { model } = modelOf(name)
  const issues = seedRecords(name, today, seededIds()).flatMap(({ object, at, values }) => {
    const target = model.object(object)
    if (target === undefined) throw new Error(`Unknown object ${object}`)
    const rules = compileRecordRules(model, object)
    const prepared = prepare(rules, { values, now: `${today}T04:00:00.000Z` })
    return prepared.issues.map(issue => `${at}${issue.at} ${issue.message.en}`)
  })
  expect(issues).toEqual([])
})

test.each(seeded)('unique fields of %s hold no value twice', name => {
  const { model } = modelOf(name)
  const seen = new Set<string>()
  const twice: string[] = []
  for (const { object, values } of seedRecords(name, today, seededIds())) {
    for (const [field, value] of Object.entries(values)) {
      const definition = model.field(object, field)?.definition
      if (definition === undefined || !('unique' in definition) || definition.unique !== true) continue
      const key = `${object}.${field}=${JSON.stringify(value)}`
      if (seen.has(key)) twice.push(key)
      seen.add(key)
    }
  }
  expect(twice).toEqual([])
})

test('the sample data of sales is what its script writes', () => {
  for (const [file, text] of sampleData()) {
    expect(readFileSync(new URL(`../sales/data/${file}`, import.meta.url), 'utf8') === text, file).toBe(true)
  }
})
