import type { LocalText } from '@tessera/schemas'
import { charactersOf, isDeterministic } from './deterministic-regex.ts'
import { type RegexPart, type RegexReason, RegexRefusal, readRegex } from './read-regex.ts'

const reasons: { readonly [R in RegexReason]: LocalText } = {
  look_around: { en: 'it looks ahead or behind', 'zh-CN': '不支持前后查找' },
  back_reference: { en: 'it refers back to a group', 'zh-CN': '不支持反向引用' },
  word_boundary: { en: 'it asks for word boundaries', 'zh-CN': '不支持单词边界' },
  syntax: { en: 'it is not well formed', 'zh-CN': '写法有误' },
  repeats: { en: 'it repeats more than 1000 times', 'zh-CN': '重复超过 1000 次' },
  nested: { en: 'it repeats a repetition, which can take for ever', 'zh-CN': '重复里套重复，可能永远算不完' },
  ambiguous: {
    en: 'it repeats alternatives that begin alike, which can take for ever',
    'zh-CN': '重复的几个分支开头相同，可能永远算不完',
  },
  too_deep: { en: 'its groups are nested too deep', 'zh-CN': '分组嵌套太深' },
}

/** Characters on which the beginnings of alternatives are compared. */
const samples = [...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)), '\n', '张', '，', 'é']

/** A group repeated this often without bound, or nearly so. */
const many = 10

const isOpen = (part: RegexPart): boolean => part.max > many && part.max !== part.min

const hasOpen = (rows: readonly (readonly RegexPart[])[]): boolean =>
  rows.some(row => row.some(part => isOpen(part) || (part.alternatives !== undefined && hasOpen(part.alternatives))))

/** Characters that a row may begin with; undefined when that can be none. */
const beginnings = (row: readonly RegexPart[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const part of row) {
    const own =
      part.one === undefined
        ? (part.alternatives ?? []).flatMap(inner => [...beginnings(inner)])
        : samples.filter(sign => new RegExp(`^${part.one}$`, 'su').test(sign))
    for (const sign of own) found.add(sign)
    if (part.min > 0) break
  }
  return found
}

const beginAlike = (rows: readonly (readonly RegexPart[])[]): boolean => {
  const seen = new Set<string>()
  for (const row of rows) {
    const own = beginnings(row)
    for (const sign of own) if (seen.has(sign)) return true
    for (const sign of own) seen.add(sign)
  }
  return false
}

/** Steps that the matcher of form-engine makes of a pattern; it takes no more than `mostSteps`. */
const stepsOf = (rows: readonly (readonly RegexPart[])[]): number => {
  let steps = 2 * (rows.length - 1)
  for (const { alternatives, min, max } of rows.flat()) {
    const own = alternatives === undefined ? 1 : stepsOf(alternatives)
    steps += max === Number.POSITIVE_INFINITY ? own * (min + 1) + 2 : own * max + max - min
  }
  return steps
}

const mostSteps = 20_000

const judge = (rows: readonly (readonly RegexPart[])[], repeatsClearly: (part: RegexPart) => boolean): void => {
  for (const part of rows.flat()) {
    if (part.alternatives === undefined) continue
    if (isOpen(part)) {
      if (hasOpen(part.alternatives)) {
        if (!repeatsClearly(part)) throw new RegexRefusal('nested')
      } else if (part.alternatives.length > 1 && beginAlike(part.alternatives)) throw new RegexRefusal('ambiguous')
    }
    judge(part.alternatives, repeatsClearly)
  }
}

/**
 * Why a regular expression cannot be used: it is no RE2 expression, or one on which a backtracking engine could take
 * exponential time. Undefined for a good one. The second test refuses some harmless ones too.
 */
export const regexProblem = (source: string): LocalText | undefined => {
  try {
    const rows = readRegex(source)
    new RegExp(source, 'u').test('')
    if (stepsOf(rows) > mostSteps) throw new RegexRefusal('repeats')
    judge(rows, part => isDeterministic(part, [...samples, ...charactersOf(source)]))
    return undefined
  } catch (error) {
    return reasons[error instanceof RegexRefusal ? error.reason : 'syntax']
  }
}
