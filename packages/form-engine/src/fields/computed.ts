import { type Issue, issue, type Json, type LocalText } from '@tessera/schemas'
import { asText, type FieldRule, noCheck } from './field-rule.ts'

/** The rule of a field that the system fills: nothing may be sent. */
export const computed = (label: LocalText): FieldRule => ({
  parse: (value: Json, at: string, issues: Issue[]): null | undefined => {
    if (value === null) return null
    issues.push(issue('read_only_field', at, { field: label }))
    return undefined
  },
  check: noCheck,
  fromText: asText,
})
