import { expect, test } from 'vitest'
import { buildModel, countedIds, fromFolder, readDefinition, toFolder } from '../../packages/metadata/src/index.ts'
import { checkExpressions } from '../../packages/rule-engine/src/index.ts'
import type { AppDefinition } from '../../schemas/src/index.ts'
import { exampleNames, readFolder } from './read-folder.ts'

const names = exampleNames()

test.each(names)('%s reads without an issue', name => {
  const files = fromFolder(readFolder(name))
  const read = files.ok ? readDefinition(files.value, { ids: countedIds() }) : files
  expect(read.ok ? [] : read.issues).toEqual([])
})

test.each(names)('every expression of %s is well typed', name => {
  const files = fromFolder(readFolder(name))
  const read = files.ok ? readDefinition(files.value, { ids: countedIds() }) : files
  expect(read.ok ? checkExpressions(read.value, buildModel(read.value, new Map())) : read.issues).toEqual([])
})

test.each(names)('the folder of %s is written as an export writes it', name => {
  const files = readFolder(name)
  const read = fromFolder(files)
  expect(read.ok).toBe(true)
  if (!read.ok) return
  const written = toFolder(read.value as AppDefinition)
  expect(Object.fromEntries([...written].sort())).toEqual(Object.fromEntries([...files].sort()))
})

test.each(names)('every text of %s is there in both languages', name => {
  const missing: string[] = []
  const visit = (value: unknown, at: string): void => {
    if (value === null || typeof value !== 'object') return
    if ('en' in value !== 'zh-CN' in value) missing.push(at)
    for (const [key, inner] of Object.entries(value)) visit(inner, `${at}/${key}`)
  }
  for (const [path, text] of readFolder(name)) visit(JSON.parse(text), path)
  expect(missing).toEqual([])
})
