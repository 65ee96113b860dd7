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

/**
 * The result of a step of arithmetic as both sides keep it (SPEC N2): 15 significant digits, 20 places;
 * null where it leaves the range.
 */
export const settle = (x: number): number | null => {
  if (!(Math.abs(x) < limit)) return null
  if (x === 0) return 0
  const size = Math.abs(x)
  if (Number.isInteger(x) && size < 1e15) return x
  // Money and the like: when a number with six places is within rounding error, it is the 15-digit one.
  if (size < 1e8) {
    const near = Math.round(x * 1e6) / 1e6
    if (Math.abs(x - near) <= size * 4e-16) return near
  }
  const short = fifteenDigits(x)
  const kept = Math.abs(short) < 1e-4 ? roundTo(short, places) : short
  return Math.abs(kept) < limit ? kept : null
}

const parts = (x: number): readonly [digits: bigint, places: number] => {
  const [mantissa = '0', exponent] = String(x).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return [BigInt(whole + fraction), fraction.length - Number(exponent ?? 0)]
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
