import { issue } from '@tessera/schemas'
import { toHalfWidth } from '../text/clean.ts'
import type { FieldRuleOf } from './field-rule.ts'
import { oneOrMany } from './one-or-many.ts'

const label = '[a-z0-9\\u0080-\\uFFFF](?:[a-z0-9\\u0080-\\uFFFF-]{0,61}[a-z0-9\\u0080-\\uFFFF])?'
const shape = new RegExp(`^[^\\s@"(),:;<>\\[\\]\\\\]{1,64}@${label}(?:\\.${label})+$`, 'i')
const longest = 254

/** The part after the @ does not mind capitals, so it is kept in small letters. */
const tidy = (text: string): string => {
  const address = toHalfWidth(text).replace(/^mailto:/i, '')
  const at = address.lastIndexOf('@')
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase()
}

export const email: FieldRuleOf<'email'> = ({ definition, label: field }) =>
  oneOrMany({
    label: field,
    multiple: definition.multiple === true,
    tidy,
    check: (address, at, issues) => {
      const local = address.slice(0, address.indexOf('@'))
      const dots = local.startsWith('.') || local.endsWith('.') || local.includes('..')
      if (address.length > longest || dots || !shape.test(address)) issues.push(issue('not_an_email', at))
    },
  })
