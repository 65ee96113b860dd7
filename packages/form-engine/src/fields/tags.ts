import type { Json } from '@tessera/schemas'
import { storable } from '../text/plain.ts'
import type { FieldRuleOf } from './field-rule.ts'
import { checkCount, checkLength } from './limits.ts'
import { splitList } from './split-list.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const longest = 100
const most = 100

/** Free words, trimmed, each once. */
export const tags: FieldRuleOf<'tags'> = ({ definition, label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    if (!Array.isArray(value)) return wrongKind(label, expected.texts, at, issues)
    const words = new Set<string>()
    for (const one of value as readonly Json[]) {
      if (typeof one !== 'string') return wrongKind(label, expected.texts, at, issues)
      const word = storable(one, at, issues)
      if (word === undefined) return undefined
      if (word.trim() !== '') words.add(word.trim().replace(/\s+/g, ' '))
    }
    return words.size === 0 ? null : [...words]
  },
  check: (value, at, issues) => {
    if (!Array.isArray(value)) return
    checkCount(value.length, undefined, definition.maxItems ?? most, at, issues)
    for (const word of value as readonly Json[])
      if (typeof word === 'string') checkLength(word, undefined, longest, label, at, issues)
  },
  fromText: splitList,
})
