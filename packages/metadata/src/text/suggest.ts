import { type ErrorCode, type Issue, type IssueParams, issue, type LocalText } from '@tessera/schemas'

/** Longer names are not compared: nobody mistypes those, and comparing costs their product. */
const longest = 64

/** Number of inserted, dropped, changed or swapped letters between two names (optimal string alignment). */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      now.push(cost)
    }
    before = last
    last = now
  }
  return last[b.length] ?? 0
}

/** The known name that was probably meant, if one is close. */
export const closest = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length > longest) return undefined
  const wanted = name.toLowerCase().replaceAll(/[-\s]/g, '_')
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of known) {
    if (candidate.length > longest) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

const meant = (name: string): LocalText => ({ en: `Did you mean “${name}”?`, 'zh-CN': `是不是“${name}”？` })

/** An issue whose hint is the name that was probably meant; without a hint when none is close. */
export const issueWithSuggestion = (
  code: ErrorCode,
  at: string,
  params: IssueParams,
  name: string,
  known: Iterable<string>,
): Issue => {
  const candidate = closest(name, known)
  if (candidate !== undefined) return issue(code, at, { ...params, suggestion: meant(candidate) })
  const { hint: _, ...rest } = issue(code, at, params)
  return rest
}
