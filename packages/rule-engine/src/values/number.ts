/** Numbers stay below this in size (SPEC N1). */
export const limit = 1e20
/** Digits after the point that are kept (SPEC N1). */
const places = 20

/** Moves the decimal point, exactly as a person would in writing. */
const shift = (x: number, by: number): number => {
  const [digits, exponent] = String(x).split('e')
  return Number(`${digits}e${Number(exponent ?? 0) + by}`)
}

/** Rounds to digits after the point, halves away from zero (SPEC N5). */
export const roundTo = (x: number, digits: number): number => {
  const size = shift(Math.round(shift(Math.abs(x), digits)), -digits)
  return x < 0 && size !== 0 ? -size : size
}

/** The nearest number of 15 significant digits; of two, the even one, as C and Postgres do. */
const fifteenDigits = (x: number): number => {
  const nearest = x.toExponential(14)
  const [digits = '', exponent = ''] = x.toExponential(16).split('e')
  const isTie = digits.endsWith('50') && /^0*$/.test((x.toExponential(60).split('e')[0] ?? '').slice(digits.length))
  if (!isTie) return Number(nearest)
  const lower = digits.slice(0, -2)
  return Number('02468'.includes(lower.at(-1) ?? '') ? `${lower}e${exponent}` : nearest)
}

/** A number with 15 significant digits. */
const shorten = (x: number): number => {
  const size = Math.abs(x)
  if (Number.isInteger(x) && size < 1e15) return x
  // Money and the like: when a number with six places is within rounding error, it is the 15-digit one.
  if (size < 1e8) {
    const near = Math.round(x * 1e6) / 1e6
    if (Math.abs(x - near) <= size * 4e-16) return near
  }
  return fifteenDigits(x)
}

/**
 * The result of a step of arithmetic as both sides keep it (SPEC N2): 15 significant digits, 20 places;
 * null where it leaves the range.
 */
export const settle = (x: number): number | null => {
  if (!(Math.abs(x) < limit)) return null
  if (x === 0) return 0
  const short = shorten(x)
  const kept = Math.abs(short) < 1e-4 ? roundTo(short, places) : short
  return Math.abs(kept) < limit ? kept : null
}

/** The product of numbers, each step with 15 digits (SPEC N2). */
export const product = (factors: readonly number[]): number | null => {
  const [first = 1, ...rest] = factors
  return settle(rest.reduce((result, factor) => shorten(result * factor), first))
}

const parts = (x: number): readonly [digits: bigint, places: number] => {
  const [mantissa = '0', exponent] = String(x).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return [BigInt(whole + fraction), fraction.length - Number(exponent ?? 0)]
}

/** So many digits after the point does a number have, for the usual few; more need a closer look. */
const fewPlaces = (x: number): number | undefined => {
  if (Math.abs(x) > 1e9) return Number.isInteger(x) && Math.abs(x) < 1e15 ? 0 : undefined
  for (let power = 1, count = 0; count <= 6; power *= 10, count++) if (Math.round(x * power) / power === x) return count
  return undefined
}

/** The sum of numbers, exact in decimals before it is settled (SPEC N2). */
export const sum = (terms: readonly number[]): number | null => {
  let common: number | undefined = 0
  for (const term of terms) {
    const count = fewPlaces(term)
    common = count === undefined || common === undefined ? undefined : Math.max(common, count)
  }
  if (common !== undefined) {
    const power = 10 ** common
    let total = 0
    let size = 0
    for (const term of terms) {
      const scaled = Math.round(term * power)
      total += scaled
      size = Math.max(size, Math.abs(scaled), Math.abs(total))
    }
    if (size < 1e15) return settle(total / power)
  }
  const exact = terms.map(parts)
  const most = Math.max(0, ...exact.map(([, count]) => count))
  const total = exact.reduce((result, [digits, count]) => result + digits * 10n ** BigInt(most - count), 0n)
  return settle(Number(`${total}e-${most}`))
}

/** The sum of two numbers; whole ones are added as they are. */
export const add = (a: number, b: number): number | null => {
  if (Number.isInteger(a) && Number.isInteger(b) && Math.abs(a) < 1e15 && Math.abs(b) < 1e15) return settle(a + b)
  return sum([a, b])
}

/** What is left over in a division, exact in decimals, with the sign of the dividend; null for a divisor of 0 (SPEC N6). */
export const remainder = (dividend: number, divisor: number): number | null => {
  if (divisor === 0) return null
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) return (dividend % divisor) + 0
  const [a, aPlaces] = parts(dividend)
  const [b, bPlaces] = parts(divisor)
  const common = Math.max(aPlaces, bPlaces, 0)
  const rest = (a * 10n ** BigInt(common - aPlaces)) % (b * 10n ** BigInt(common - bPlaces))
  return Number(`${rest}e-${common}`) + 0
}

/** A number as text: all its digits, no exponent (SPEC X5). */
export const numberText = (x: number): string => {
  const plain = String(x)
  if (!plain.includes('e')) return plain
  const [digits, decimals] = parts(x)
  const size = String(digits < 0n ? -digits : digits)
  const sign = digits < 0n ? '-' : ''
  if (decimals <= 0) return sign + size + '0'.repeat(-decimals)
  const padded = size.padStart(decimals + 1, '0')
  return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`
}
