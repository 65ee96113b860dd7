import { issue } from '@tessera/schemas'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { cleaner } from '../text/clean.ts'
import { blankToNull, storable } from '../text/plain.ts'
import { asText, type FieldRuleOf } from './field-rule.ts'
import { checkLength } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** A single line: line breaks become spaces. */
export const text: FieldRuleOf<'text'> = ({ definition, label }) => {
  const clean = cleaner(definition.clean)
  const pattern = definition.pattern === undefined ? undefined : compilePattern(definition.pattern)
  const said = definition.patternMessage
  const both = typeof said === 'string' ? { en: said, 'zh-CN': said } : said
  const message = both && { en: both.en ?? both['zh-CN'] ?? '', 'zh-CN': both['zh-CN'] ?? both.en ?? '' }
  return {
    parse: (value, at, issues) => {
      if (value === null) return null
      if (typeof value !== 'string') return wrongKind(label, expected.text, at, issues)
      const kept = storable(value, at, issues)
      return kept === undefined ? undefined : blankToNull(clean(kept.replace(/[\r\n\u2028\u2029]+/g, ' ')))
    },
    check: (value, at, issues) => {
      if (typeof value !== 'string') return
      checkLength(value, definition.minLength, definition.maxLength, label, at, issues)
      if (pattern === undefined || pattern(value)) return
      issues.push(message ? issue('check_failed', at, { message }) : issue('pattern_mismatch', at, { field: label }))
    },
    fromText: asText,
  }
}
