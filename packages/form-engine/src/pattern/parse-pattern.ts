/** A piece of a regular expression. */
export type PatternNode =
  | { readonly kind: 'one'; readonly test: (character: string) => boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'start' | 'end' }

/** What cannot be read; caught by `compilePattern`. */
export class PatternError extends Error {}

const most = 1000

const single = (source: string): PatternNode => {
  const regex = new RegExp(`^${source}$`, 'su')
  return { kind: 'one', test: character => regex.test(character) }
}

/** Reads the RE2 subset: no look-around, no back-references. */
export const parsePattern = (source: string): PatternNode => {
  const signs = [...source]
  let at = 0
  const peek = (): string | undefined => signs[at]
  const eat = (sign: string): boolean => {
    if (signs[at] !== sign) return false
    at += 1
    return true
  }

  const readEscape = (): string => {
    at += 1
    const sign = signs[at]
    if (sign === undefined || /[1-9bBk]/.test(sign)) throw new PatternError(source)
    at += 1
    if ((sign === 'p' || sign === 'P' || sign === 'u' || sign === 'x') && peek() === '{') {
      const end = signs.indexOf('}', at)
      if (end < 0) throw new PatternError(source)
      const body = signs.slice(at, end + 1).join('')
      at = end + 1
      return sign === 'x' ? `\\u${body}` : `\\${sign}${named(body)}`
    }
    if (sign === 'x' || sign === 'u') {
      const length = sign === 'x' ? 2 : 4
      at += length
      return `\\${sign}${signs.slice(at - length, at).join('')}`
    }
    if (sign === 'A' || sign === 'z' || sign === 'Q' || sign === 'E') throw new PatternError(source)
    return /[a-zA-Z0]/.test(sign) ? `\\${sign}` : sign.replace(/[\^$\\.*+?()[\]{}|/-]/, '\\$&')
  }

  const set = (): PatternNode => {
    const begin = at
    at += 1
    eat('^')
    let first = true
    while (peek() !== undefined && (first || peek() !== ']')) {
      first = false
      if (peek() === '\\') readEscape()
      else at += 1
    }
    if (!eat(']')) throw new PatternError(source)
    return single(
      signs
        .slice(begin, at)
        .join('')
        .replace(/\\p(\{[^}]*\})/gi, (_, body: string) => `\\p${named(body)}`),
    )
  }

  const group = (): PatternNode => {
    if (eat('?')) {
      if (eat('P') || peek() === '<') {
        if (!eat('<') || peek() === '=' || peek() === '!') throw new PatternError(source)
        const end = signs.indexOf('>', at)
        if (end < 0) throw new PatternError(source)
        at = end + 1
      } else if (!eat(':')) throw new PatternError(source)
    }
    const inner = either()
    if (!eat(')')) throw new PatternError(source)
    return inner
  }

  const atom = (): PatternNode => {
    const sign = peek()
    if (sign === '\\') return single(readEscape())
    if (sign === '[') return set()
    at += 1
    if (sign === '(') return group()
    if (sign === '.') return single('[^\\n]')
    if (sign === '^') return { kind: 'start' }
    if (sign === '$') return { kind: 'end' }
    if (sign === undefined || '*+?'.includes(sign)) throw new PatternError(source)
    return { kind: 'one', test: character => character === sign }
  }

  const counts = (): readonly [number, number] | undefined => {
    if (eat('*')) return [0, Number.POSITIVE_INFINITY]
    if (eat('+')) return [1, Number.POSITIVE_INFINITY]
    if (eat('?')) return [0, 1]
    const found = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(signs.slice(at, at + 12).join(''))
    if (!found) return undefined
    at += found[0].length
    const min = Number(found[1])
    const max = found[2] === undefined ? min : found[3] === undefined ? Number.POSITIVE_INFINITY : Number(found[3])
    if (min > most || (max !== Number.POSITIVE_INFINITY && (max > most || max < min))) throw new PatternError(source)
    return [min, max]
  }

  const sequence = (): PatternNode => {
    const parts: PatternNode[] = []
    while (peek() !== undefined && peek() !== '|' && peek() !== ')') {
      let part = atom()
      const count = counts()
      if (count !== undefined) {
        part = { kind: 'repeat', part, min: count[0], max: count[1] }
        eat('?')
        if (counts() !== undefined) throw new PatternError(source)
      }
      parts.push(part)
    }
    return { kind: 'all', parts }
  }

  const either = (): PatternNode => {
    const parts = [sequence()]
    while (eat('|')) parts.push(sequence())
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'any', parts }
  }

  const whole = either()
  if (at < signs.length) throw new PatternError(source)
  return whole
}

/** RE2 writes scripts bare, JavaScript as `Script=`. */
const named = (body: string): string =>
  /^\{\^?[A-Z][a-z]{2,}\}$/.test(body) &&
  !/^\{(?:Any|Assigned|Alphabetic|Emoji|Letter|Number|Punctuation|Symbol)\}$/.test(body)
    ? `{Script=${body.slice(1, -1)}}`
    : body
