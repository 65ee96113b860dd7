import { cleaner } from '../text/clean.ts'
import { blankToNull, storable } from '../text/plain.ts'
import { asText, type FieldRuleOf } from './field-rule.ts'
import { checkLength } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** Text of several lines; line breaks become LF, and tidying works line by line. */
export const longText: FieldRuleOf<'long_text'> = ({ definition, label }) => {
  const clean = cleaner(definition.clean)
  const tidy = (value: string): string => {
    const lines = value
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .split('\n')
      .map(clean)
      .join('\n')
    return definition.clean?.includes('trim') ? lines.trim() : lines
  }
  return {
    parse: (value, at, issues) => {
      if (value === null) return null
      if (typeof value !== 'string') return wrongKind(label, expected.text, at, issues)
      const kept = storable(value, at, issues)
      return kept === undefined ? undefined : blankToNull(tidy(kept))
    },
    check: (value, at, issues) => {
      if (typeof value === 'string') checkLength(value, definition.minLength, definition.maxLength, label, at, issues)
    },
    fromText: asText,
  }
}
