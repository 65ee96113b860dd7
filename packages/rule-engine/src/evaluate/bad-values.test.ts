import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf, scope } from '../../test/conformance.ts'
import { records, rules } from '../../test/random-rules.ts'
import { checkExpression } from '../check/check-expression.ts'
import { compileRule } from './compile-rule.ts'

const seed = Date.now() % 2 ** 31

const odd = fc.constantFrom<unknown>(
  '',
  '2027-02-31',
  '2027-99-99',
  '9999-99-99T99:99:99.999Z',
  '2027-02-31T00:00:00.000Z',
  '24:00',
  Number.NaN,
  Infinity,
  1e300,
  [],
  [null],
  {},
  { id: 5 },
  true,
  'x',
)

test(`V5: whatever a record holds, a rule neither throws nor gives NaN (seed ${seed})`, () => {
  const spoilt = fc
    .tuple(
      records,
      fc.array(
        fc.tuple(
          fc.constantFrom('a', 'b', 'day', 'due', 'at', 'until', 'name', 'tags', 'start', 'account', 'flag'),
          odd,
        ),
      ),
    )
    .map(([record, changes]) => ({ ...record, ...Object.fromEntries(changes) }))
  fc.assert(
    fc.property(rules, spoilt, (rule, record) => {
      const checked = checkExpression(rule, scope)
      if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
      const value = compileRule(checked.value)({ ...contextOf({}), record })
      expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true)
      expect(JSON.stringify(value)).not.toContain('NaN')
    }),
    { seed, numRuns: 4000 },
  )
})
