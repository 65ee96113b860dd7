import { type Issue, issue, type Json } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { checkCount } from './limits.ts'
import { indexOptions } from './options.ts'
import { splitList } from './split-list.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** Values of several options, each once, in the order they were picked. */
export const choices: FieldRuleOf<'choices'> = ({ definition, label, options }) => {
  const index = indexOptions(options)
  const parse = (value: Json, at: string, issues: Issue[]): Json | undefined => {
    if (value === null) return null
    if (!Array.isArray(value)) return wrongKind(label, expected.options, at, issues)
    const picked = new Set<string>()
    for (const one of value as readonly Json[]) {
      if (typeof one !== 'string') return wrongKind(label, expected.options, at, issues)
      const found = index.value(one)
      if (found === undefined) {
        issues.push(issue('not_an_option', at, { field: label, value: one.slice(0, 100) }))
        return undefined
      }
      picked.add(found)
    }
    return picked.size === 0 ? null : [...picked]
  }
  return {
    parse,
    check: (value, at, issues) => {
      if (Array.isArray(value)) checkCount(value.length, undefined, definition.maxItems, at, issues)
    },
    fromText: text => splitList(text).map(index.fromText),
  }
}
