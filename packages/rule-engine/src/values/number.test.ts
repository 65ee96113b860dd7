import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText, product, remainder, roundTo, settle, sum } from './number.ts'

const seed = Date.now() % 2 ** 31
const fifteen = (x: number): number => Number(x.toPrecision(15)) + 0
/** A numerator over 10^places, exactly. */
const exact = (x: number): readonly [bigint, number] => {
  const text = numberText(x)
  const [whole = '', fraction = ''] = text.split('.')
  return [BigInt(whole + fraction), fraction.length]
}

const decimals = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`) + 0)

test(`N2: sums and products of decimals are the decimal ones (seed ${seed})`, () => {
  const compare = (found: number | null, digits: bigint, places: number): void => {
    expect(found).toBe(Number(`${digits}e-${places}`) + 0)
  }
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const [x, xPlaces] = exact(a)
      const [y, yPlaces] = exact(b)
      compare(product([a, b]), x * y, xPlaces + yPlaces)
      const places = Math.max(xPlaces, yPlaces)
      compare(sum([a, b]), x * 10n ** BigInt(places - xPlaces) + y * 10n ** BigInt(places - yPlaces), places)
    }),
    { seed, numRuns: 5000 },
  )
})

test(`N2: what is settled stays as it is, and has at most 15 digits (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e19, max: 1e19 }), x => {
      const settled = settle(x) ?? 0
      expect(settle(settled)).toBe(settled)
      expect(fifteen(settled)).toBe(settled)
    }),
    { seed, numRuns: 5000 },
  )
})

test('N3: nothing outside the range comes out', () => {
  for (const x of [1e20, -1e20, Infinity, -Infinity, Number.NaN, 1.5e20]) expect(settle(x)).toBeNull()
  expect(settle(1e-21)).toBe(0)
  expect(Object.is(settle(-0), 0)).toBe(true)
})

test('N5: halves are rounded away from zero, in decimals', () => {
  expect([1.005, 2.675, 8.345, -1.005, 1.4949999].map(x => roundTo(x, 2))).toEqual([1.01, 2.68, 8.35, -1.01, 1.49])
  expect(Object.is(roundTo(-0.4, 0), 0)).toBe(true)
  expect(roundTo(1e-7, 7)).toBe(1e-7)
})

test('N6: what is left over is exact', () => {
  expect([remainder(5.5, 0.4), remainder(-7, 3), remainder(7, -3), remainder(0.3, 0.1)]).toEqual([0.3, -1, 1, 0])
  expect(remainder(1, 0)).toBeNull()
})

test('X5: a number is written with all its digits', () => {
  expect([1e-7, 1e17, -1.5e-9, 0, 12.5, -3].map(numberText)).toEqual([
    '0.0000001',
    '100000000000000000',
    '-0.0000000015',
    '0',
    '12.5',
    '-3',
  ])
})
