import type { Issue, Json, LocalText } from '@tessera/schemas'
import { storable } from '../text/plain.ts'
import type { FieldRule } from './field-rule.ts'
import { splitList } from './split-list.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** What e-mail, phone and url fields share. */
export interface OneOrMany {
  readonly label: LocalText
  readonly multiple: boolean
  /** Tidies one value. */
  readonly tidy: (text: string) => string
  /** Adds an issue when one tidied value is none of its kind. */
  readonly check: (text: string, at: string, issues: Issue[]) => void
}

/** One text, or a list of texts the first of which is the main one. */
export const oneOrMany = ({ label, multiple, tidy, check }: OneOrMany): FieldRule => {
  const one = (value: Json, at: string, issues: Issue[]): string | null | undefined => {
    if (value === null) return null
    if (typeof value !== 'string') return wrongKind(label, expected.text, at, issues)
    const kept = storable(value, at, issues)
    if (kept === undefined) return undefined
    const neat = tidy(kept.trim())
    return neat === '' ? null : neat
  }
  if (!multiple)
    return {
      parse: one,
      check: (value, at, issues) => {
        if (typeof value === 'string') check(value, at, issues)
      },
      fromText: text => text.trim() || null,
    }
  return {
    parse: (value, at, issues) => {
      if (value === null) return null
      const list = typeof value === 'string' ? [value] : value
      if (!Array.isArray(list)) return wrongKind(label, expected.texts, at, issues)
      const found = new Set<string>()
      for (const entry of list as readonly Json[]) {
        const neat = one(entry, at, issues)
        if (neat === undefined) return undefined
        if (neat !== null) found.add(neat)
      }
      return found.size === 0 ? null : [...found]
    },
    check: (value, at, issues) => {
      if (!Array.isArray(value)) return
      for (const [index, entry] of (value as readonly Json[]).entries())
        if (typeof entry === 'string') check(entry, `${at}/${index}`, issues)
    },
    fromText: splitList,
  }
}
