import type { ImportPreview } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { fieldsOf, plansOf } from './fields-of-columns.ts'

const previewOf = (samples: string[], distinct: number): ImportPreview => ({
  delimiter: ',',
  encoding: 'utf-8',
  rows: 100,
  ragged: 0,
  sample: [],
  columns: [{ column: 'Level', type: 'choice', field: null, match: null, filled: 100, distinct, samples }],
})

test('a column becomes a choice when the preview tells all of its values', () => {
  const plans = plansOf(previewOf(['A', 'B', 'C'], 3))
  expect(plans[0]?.type).toBe('choice')
  const [made] = fieldsOf(plans, 'en')
  expect(made?.field).toMatchObject({ choices: [{ value: 'A' }, { value: 'B' }, { value: 'C' }] })
})

test('a column with more values than are told, or with very many, starts as text', () => {
  expect(plansOf(previewOf(['A', 'B', 'C'], 4))[0]?.type).toBe('text')
  const many = Array.from({ length: 51 }, (_, index) => `v${index}`)
  expect(plansOf(previewOf(many, 51))[0]?.type).toBe('text')
})
