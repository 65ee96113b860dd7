import type { LocalText } from '@tessera/schemas'

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** “Did you mean …?” for the nearest known name, or the known names when none is near. */
export const suggest = (name: string, known: Iterable<string>): LocalText => {
  const names = [...known]
  const short = name.slice(0, 60)
  const nearest = names
    .map(one => ({ one, far: distance(short, one) }))
    .sort((a, b) => a.far - b.far)
    .find(({ one, far }) => far <= Math.max(1, Math.floor(Math.min(short.length, one.length) / 2)))
  if (nearest !== undefined) return { en: `Did you mean “${nearest.one}”?`, 'zh-CN': `是否想写“${nearest.one}”？` }
  const some = names.slice(0, 12).join(', ')
  const more = names.length > 12 ? ', …' : ''
  return { en: `Known here: ${some}${more}.`, 'zh-CN': `可用的有：${some}${more}。` }
}
