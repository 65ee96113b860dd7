/** A piece of a regular expression, as far as its cost depends on it. */
export interface RegexPart {
  /** Alternatives of a group, each a row of pieces; a single character or set has none. */
  readonly alternatives?: readonly (readonly RegexPart[])[]
  /** Source of a single character or set. */
  readonly one?: string
  /** Most repetitions; infinite for `*` and `+`. */
  readonly max: number
  readonly min: number
}

/** Why a regular expression is not taken. */
export class RegexRefusal extends Error {
  readonly reason: RegexReason

  constructor(reason: RegexReason) {
    super(reason)
    this.reason = reason
  }
}

export type RegexReason =
  | 'look_around'
  | 'back_reference'
  | 'word_boundary'
  | 'syntax'
  | 'repeats'
  | 'nested'
  | 'ambiguous'
  | 'too_deep'

const mostRepeats = 1000
const deepest = 20

/** Reads a regular expression of the RE2 subset into its pieces; throws a refusal. */
export const readRegex = (source: string): readonly (readonly RegexPart[])[] => {
  const signs = [...source]
  let at = 0

  const rest = (): string => signs.slice(at, at + 4).join('')

  const readEscape = (): string => {
    const sign = signs[at + 1]
    if (sign === undefined) throw new RegexRefusal('syntax')
    if (/[1-9k]/.test(sign)) throw new RegexRefusal('back_reference')
    if (/[bB]/.test(sign)) throw new RegexRefusal('word_boundary')
    const begin = at
    at += 2
    if (/[pPux]/.test(sign) && signs[at] === '{') {
      const end = signs.indexOf('}', at)
      if (end < 0) throw new RegexRefusal('syntax')
      at = end + 1
    } else if (sign === 'x') at += 2
    else if (sign === 'u') at += 4
    return signs.slice(begin, at).join('')
  }

  const set = (): string => {
    const begin = at
    at += signs[at + 1] === '^' ? 2 : 1
    while (at < signs.length && signs[at] !== ']') {
      if (signs[at] === '\\') readEscape()
      else at += 1
    }
    if (signs[at] !== ']') throw new RegexRefusal('syntax')
    at += 1
    return signs.slice(begin, at).join('')
  }

  const bounds = (): readonly [number, number] => {
    const sign = signs[at]
    const braces = /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(signs.slice(at, at + 16).join(''))
    let found: readonly [number, number] = [1, 1]
    if (sign === '*') found = [0, Number.POSITIVE_INFINITY]
    else if (sign === '+') found = [1, Number.POSITIVE_INFINITY]
    else if (sign === '?') found = [0, 1]
    else if (braces !== null) {
      const min = Number(braces[1])
      const max = braces[2] === undefined ? min : braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3])
      found = [min, max]
    } else return found
    at += braces === null ? 1 : braces[0].length
    if (signs[at] === '?') at += 1
    if (found[0] > mostRepeats || (found[1] > mostRepeats && found[1] !== Number.POSITIVE_INFINITY))
      throw new RegexRefusal('repeats')
    return found
  }

  const group = (depth: number): readonly (readonly RegexPart[])[] => {
    if (/^\(\?(=|!|<=|<!)/.test(rest())) throw new RegexRefusal('look_around')
    at += 1
    if (signs[at] === '?') {
      if (signs[at + 1] !== ':' && signs[at + 1] !== '<') throw new RegexRefusal('syntax')
      const end = signs[at + 1] === ':' ? at + 1 : signs.indexOf('>', at)
      if (end < 0) throw new RegexRefusal('syntax')
      at = end + 1
    }
    const inside = alternatives(depth + 1)
    if (signs[at] !== ')') throw new RegexRefusal('syntax')
    at += 1
    return inside
  }

  const row = (depth: number): readonly RegexPart[] => {
    const parts: RegexPart[] = []
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      const sign = signs[at]
      const begin = at
      let part: { alternatives?: readonly (readonly RegexPart[])[]; one?: string }
      if (sign === '(') part = { alternatives: group(depth) }
      else if (sign === '[') part = { one: set() }
      else if (sign === '\\') part = { one: readEscape() }
      else {
        at += 1
        part = { one: signs.slice(begin, at).join('') }
      }
      const [min, max] = bounds()
      parts.push({ ...part, min, max })
    }
    return parts
  }

  const alternatives = (depth: number): readonly (readonly RegexPart[])[] => {
    if (depth > deepest) throw new RegexRefusal('too_deep')
    const rows = [row(depth)]
    while (signs[at] === '|') {
      at += 1
      rows.push(row(depth))
    }
    return rows
  }

  const whole = alternatives(0)
  if (at < signs.length) throw new RegexRefusal('syntax')
  return whole
}
