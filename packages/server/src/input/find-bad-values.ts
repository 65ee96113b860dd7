import { type Issue, issue, pointerSegment } from '@tessera/schemas'

const badText = (text: string, at: string): Issue | undefined => {
  if (text.includes('\u0000')) return issue('nul_character', at)
  if (!text.isWellFormed()) {
    return issue('invalid', at, { reason: { en: 'half a character (a lone surrogate)', 'zh-CN': '字符不完整' } })
  }
  return undefined
}

const badScalar = (value: unknown, at: string): Issue | undefined => {
  if (typeof value === 'string') return badText(value, at)
  return typeof value === 'number' && !Number.isFinite(value) ? issue('not_a_number', at) : undefined
}

const badKey = (key: string, at: string): Issue | undefined =>
  key === '__proto__' ? issue('unknown_property', `${at}/${key}`, { property: key, suggestion: '' }) : badText(key, at)

/**
 * Everything in a JSON value that no part of Tessera takes: texts with NUL or half characters, numbers without end and
 * the key `__proto__`; at most 100. Does not recurse, so that depth is no danger.
 */
export const findBadValues = (root: unknown): Issue[] => {
  const issues: Issue[] = []
  const todo: [value: unknown, at: string][] = [[root, '']]
  while (issues.length < 100) {
    const next = todo.pop()
    if (next === undefined) break
    const [value, at] = next
    const found = badScalar(value, at)
    if (found !== undefined) issues.push(found)
    if (typeof value !== 'object' || value === null) continue
    for (const key of Object.keys(value)) {
      const wrong = Array.isArray(value) ? undefined : badKey(key, at)
      if (wrong === undefined) todo.push([(value as Record<string, unknown>)[key], `${at}/${pointerSegment(key)}`])
      else issues.push(wrong)
    }
  }
  return issues
}
