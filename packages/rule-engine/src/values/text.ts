/** Surrogates come after everything else in the order of code points, not before U+E000 (SPEC X1). */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** Compares by code points: negative, zero or positive (SPEC X1). */
export const compareText = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const ascii = /^[\u0000-\u007f]*$/

/** The number of characters, by code points (SPEC X2). */
export const lengthOf = (text: string): number => {
  if (ascii.test(text)) return text.length
  let length = 0
  for (const _ of text) length++
  return length
}

/** The only letter that becomes two when it is made small. */
const lowerOf = (char: string): string => (char === '\u0130' ? 'i' : char.toLowerCase())

/** Greek letters with an iota below that have one capital of their own; by how much its code is greater. */
const iotaBelow = (code: number): number => {
  if ([0x1fb3, 0x1fc3, 0x1ff3].includes(code)) return 9
  const isSeries = [0x1f80, 0x1f90, 0x1fa0].includes(code - (code % 16))
  return isSeries && code % 16 < 8 ? 8 : 0
}

/** A letter whose capital would be several letters keeps its own form. */
const upperOf = (char: string): string => {
  const capital = char.toUpperCase()
  if (capital.length <= char.length && lengthOf(capital) === 1) return capital
  const code = char.codePointAt(0) ?? 0
  return String.fromCodePoint(code + iotaBelow(code))
}

const eachChar = (text: string, change: (char: string) => string): string => {
  let result = ''
  for (const char of text) result += change(char)
  return result
}

/** Small letters, one character for one character (SPEC X3). */
export const lower = (text: string): string => (ascii.test(text) ? text.toLowerCase() : eachChar(text, lowerOf))

/** Capital letters, one character for one character (SPEC X3). */
export const upper = (text: string): string => (ascii.test(text) ? text.toUpperCase() : eachChar(text, upperOf))

/** What `trim` takes away: the white space and line ends of ECMAScript (SPEC X4). */
export const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Whether a database can keep it: no half of a surrogate pair. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)
