import type { FieldType } from './descriptor.ts'
import { fieldTypes } from './field-types.ts'

interface Hit {
  readonly type: FieldType
  /** Where the word ends: the last word of a name says what it is. */
  readonly end: number
  readonly length: number
}

const isHan = /\p{Script=Han}/u

const wordEnd = (label: string, word: string): number => {
  const anchored = word.startsWith('^')
  const plain = anchored ? word.slice(1) : word
  if (isHan.test(plain)) {
    const at = anchored ? (label.startsWith(plain) ? 0 : -1) : label.lastIndexOf(plain)
    // A beginning such as 是否 decides on its own.
    return at < 0 ? -1 : anchored ? label.length + plain.length : at + plain.length
  }
  const padded = ` ${label} `
  const at = anchored ? (padded.startsWith(` ${plain} `) ? 0 : -1) : padded.lastIndexOf(` ${plain} `)
  return at < 0 ? -1 : anchored ? label.length + plain.length : at + plain.length
}

const simple = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[_/()[\].,:*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * The type that the name of a field points to (`客户电话`, `Contract value`), or `text` when nothing does.
 * The last telling word decides, of two that end alike the longer one.
 */
export const guessFieldType = (label: string): FieldType => {
  const name = simple(label)
  let best: Hit | undefined
  for (const { type, words } of Object.values(fieldTypes)) {
    for (const word of [...words.en, ...words.zh]) {
      const end = wordEnd(name, word)
      const length = word.length
      if (end < 0) continue
      if (best === undefined || end > best.end || (end === best.end && length > best.length))
        best = { type, end, length }
    }
  }
  return best?.type ?? 'text'
}
