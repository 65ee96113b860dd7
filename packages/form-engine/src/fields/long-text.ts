import { cleaner } from '../text/clean.ts'
import { blankToNull, storable } from '../text/plain.ts'
import { asText, type FieldRuleOf } from './field-rule.ts'
import { checkLength } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const lineBreak = /(\r\n|\r|\n)/

/** Text of several lines, kept to the letter unless `clean` asks for tidying, which works line by line (F4). */
export const longText: FieldRuleOf<'long_text'> = ({ definition, label }) => {
  const clean = cleaner(definition.clean)
  const trims = definition.clean?.includes('trim') === true
  const tidy = (value: string): string => {
    if (definition.clean === undefined || definition.clean.length === 0) return value
    // Split by a group, so that every second piece is the break itself.
    const lines = value
      .split(lineBreak)
      .map((piece, index) => (index % 2 === 0 ? clean(piece) : piece))
      .join('')
    return trims ? lines.trim() : lines
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
