import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader } from '../imports/csv/csv-reader.ts'
import { csvCell, csvLine, unguarded } from './csv-text.ts'

test('F5 no cell begins with what a spreadsheet runs', () => {
  for (const cell of ['=1+1', '+cmd', '-x', '@sum', '\t=1', '\r=1', "'=1", "''@x"])
    expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/)
  for (const cell of ['+86 138-0000-0000', '-12.5', "it's", 'a=1']) expect(csvCell(cell)).toBe(cell)
})

test('F5 F8 whatever is exported is read back to the letter', () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '1', 'a', '"', ',', '\r', '\n', '\t', ' ') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), rows => {
      const reader = new CsvReader(',')
      const read = [...reader.push(rows.map(csvLine).join('')), ...reader.end()]
      expect(read.map(row => row.cells.map(unguarded))).toEqual(rows)
      expect(read.some(row => row.badQuote === true)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
