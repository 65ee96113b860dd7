import { expect, it } from 'vitest'
import { numberParts } from './auto-number.ts'

it.each([
  ['L-{yyyy}{mm}-{0000}', { prefix: 'L-202701-', suffix: '', digits: 4, period: '2027-01' }],
  ['{yy}/{000}/{dd}', { prefix: '27/', suffix: '/15', digits: 3, period: '27-15' }],
  ['No {0}', { prefix: 'No ', suffix: '', digits: 1, period: '' }],
  ['plain', { prefix: 'plain', suffix: '', digits: 1, period: '' }],
])('reads the pattern %s', (pattern, parts) => {
  expect(numberParts(pattern, '2027-01-15')).toEqual(parts)
})
