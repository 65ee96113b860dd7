import type { Text } from '@tessera/schemas'

const longest = 48

const snakeCase = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '')

/**
 * A free `snake_case` name for a label: from its English words where it has any, else `field_1`, `field_2`…
 * @param taken names that are in use.
 * @param base what a name without words begins with.
 */
export const suggestName = (label: Text, taken: Iterable<string>, base = 'field'): string => {
  const used = new Set(taken)
  const words = typeof label === 'string' ? label : (label.en ?? label['zh-CN'] ?? '')
  // A few letters within Chinese (客户ID) do not name the whole.
  const name = /\p{Script=Han}/u.test(words) ? '' : snakeCase(words)
  if (name !== '' && !used.has(name)) return name
  const stem = (name === '' ? base : name).slice(0, longest - 5)
  for (let n = name === '' ? 1 : 2; ; n++) {
    const candidate = `${stem}_${n}`
    if (!used.has(candidate)) return candidate
  }
}
