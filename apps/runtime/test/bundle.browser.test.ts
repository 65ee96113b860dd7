import { expect, test } from 'vitest'
import { firstChunks } from './first-chunks.ts'

test('the first list loads less than 450 kB of script, compressed', () => {
  const chunks = firstChunks()
  const sum = chunks.reduce((all, chunk) => all + chunk.gzipped, 0)
  const told = chunks.slice(0, 10).map(chunk => `${Math.round(chunk.gzipped / 1000)} kB ${chunk.file}`)
  expect(sum, told.join('\n')).toBeLessThan(450_000)
})

test('the record, forms, imports and people are not part of the first list', () => {
  const files = firstChunks().map(chunk => chunk.file)
  for (const part of ['record-screen', 'form-screen', 'import-screen', 'people-screen', 'palette', 'side-view']) {
    expect(files.filter(file => file.includes(part))).toEqual([])
  }
})
