import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from './safe-name.ts'
import { historyName, tableName } from './table-name.ts'

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,47}$/)

describe('names of tables', () => {
  it('are plain where they can be', () => {
    expect(tableName('sales', 'customer')).toBe('sales__customer')
    expect(historyName('sales__customer')).toBe('sales__customer__history')
  })

  it('fit, and never become the same for two objects', () => {
    fc.assert(
      fc.property(fc.tuple(name, name), fc.tuple(name, name), ([a, b], [c, d]) => {
        expect(historyName(tableName(a, b)).length).toBeLessThanOrEqual(63)
        if (a !== c || b !== d) expect(tableName(a, b)).not.toBe(tableName(c, d))
      }),
    )
    expect(tableName('a__b', 'c')).not.toBe(tableName('a', 'b__c'))
    expect(tableName('a', 'b__history')).not.toBe(historyName(tableName('a', 'b')))
  })

  it('are cut with a hash', () => {
    expect(safeName('x'.repeat(80))).toHaveLength(63)
    expect(safeName(`${'x'.repeat(79)}a`)).not.toBe(safeName(`${'x'.repeat(79)}b`))
  })
})
