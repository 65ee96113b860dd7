import { escapeHtml } from '../text/escape-html.ts'
import { storable } from '../text/plain.ts'
import { plainOfHtml, sanitizeHtml } from '../text/sanitize-html.ts'
import type { FieldRuleOf } from './field-rule.ts'
import { checkLength } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** Formatted text: what is not on the list of harmless tags goes before it is kept. */
export const richText: FieldRuleOf<'rich_text'> = ({ definition, label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    if (typeof value !== 'string') return wrongKind(label, expected.text, at, issues)
    const kept = storable(value, at, issues)
    if (kept === undefined) return undefined
    const safe = sanitizeHtml(kept)
    return plainOfHtml(safe).trim() === '' ? null : safe
  },
  check: (value, at, issues) => {
    if (typeof value === 'string' && definition.maxLength !== undefined)
      checkLength(plainOfHtml(value), undefined, definition.maxLength, label, at, issues)
  },
  fromText: value => escapeHtml(value).replace(/\r\n?|\n/g, '<br>'),
})
