import { buildModel } from '@tessera/metadata'
import type { ImportPreview } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { fillableFields, filledTwice, guessedMapping, mappingOf, notFilled } from './mapping.ts'

const model = buildModel({
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'lead',
      fields: [
        { name: 'company', type: 'text', required: true },
        { name: 'source', type: 'text', required: true, default: 'website' },
        { name: 'number', type: 'auto_number', pattern: 'L-{0000}' },
        { name: 'score', type: 'formula', returns: 'number', expression: 1 },
      ],
    },
  ],
})
const lead = model.object('lead')!
const column = (name: string, field: string | null) => ({
  column: name,
  type: 'text',
  field,
  match: null,
  filled: 1,
  distinct: 1,
  samples: [],
})
const preview: ImportPreview = {
  delimiter: ';',
  encoding: 'utf-8',
  rows: 2,
  ragged: 0,
  sample: [],
  columns: [column('Firma', 'company'), column('Company', 'company'), column('Notes', null)],
}

test('a file may not fill what the system fills', () => {
  expect(fillableFields(lead).map(field => field.name)).toEqual(['company', 'source', 'owner'])
})

test('two columns that look like one field: the first has it', () => {
  expect(guessedMapping(preview, lead).map(one => one.field)).toEqual(['company', null, null])
  expect(
    filledTwice([
      { column: 'a', field: 'x', match: null },
      { column: 'b', field: 'x', match: null },
    ]),
  ).toEqual(['x'])
})

test('a required field without a column is named unless it has a default', () => {
  expect(notFilled([], lead).map(field => field.name)).toEqual(['company'])
  expect(notFilled(guessedMapping(preview, lead), lead)).toEqual([])
})

test('columns that are left out are not sent', () => {
  expect(mappingOf('lead', guessedMapping(preview, lead), 'company', preview)).toEqual({
    object: 'lead',
    key: 'company',
    columns: [{ column: 'Firma', field: 'company' }],
    delimiter: ';',
  })
})
