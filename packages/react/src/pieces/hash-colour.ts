/** The tints of people and records. */
const tints = ['lapis', 'verdigris', 'moss', 'gold', 'plum', 'sky', 'clay'] as const

/** A tint of the table; its 100 is the ground, its ink the letter. */
export type Tint = (typeof tints)[number]

/** The tint of a name or id: the same everywhere and for ever (FNV-1a, then the remainder). */
export function hashTint(key: string): Tint {
  let hash = 0x811c9dc5
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return tints[hash % tints.length] ?? 'lapis'
}
