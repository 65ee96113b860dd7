import { issue } from '@tessera/schemas'
import { holdsNul } from '../text/plain.ts'
import { type FieldRuleOf, noCheck } from './field-rule.ts'

/** Any JSON. */
export const json: FieldRuleOf<'json'> = () => ({
  parse: (value, at, issues) => {
    if (!holdsNul(value)) return value
    issues.push(issue('nul_character', at))
    return undefined
  },
  check: noCheck,
  fromText: text => {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  },
})
