import type { Json, LocalText } from '@tessera/schemas'
import type { FieldRule } from './field-rule.ts'
import { checkCount } from './limits.ts'
import { splitList } from './split-list.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** The rule of file, image and signature: ids of files, each once. */
export const files = (label: LocalText, most: number): FieldRule => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    const list = typeof value === 'string' ? [value] : value
    if (!Array.isArray(list)) return wrongKind(label, expected.files, at, issues)
    const ids = new Set<string>()
    for (const id of list as readonly Json[]) {
      if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return wrongKind(label, expected.files, at, issues)
      ids.add(id)
    }
    return ids.size === 0 ? null : [...ids]
  },
  check: (value, at, issues) => {
    if (Array.isArray(value)) checkCount(value.length, undefined, most, at, issues)
  },
  fromText: splitList,
})
