import { addressParts } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import { storable } from '../text/plain.ts'
import { asText, type FieldRuleOf } from './field-rule.ts'
import { isRecord } from './is-record.ts'
import { checkLength } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const longest = 500

/** Texts by part; empty parts are left out. A bare text is taken as the street. */
export const address: FieldRuleOf<'address'> = ({ label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    const given = typeof value === 'string' ? { street: value } : value
    if (!isRecord(given)) return wrongKind(label, expected.address, at, issues)
    const unknown = Object.keys(given).some(part => !(addressParts as readonly string[]).includes(part))
    if (unknown) return wrongKind(label, expected.address, at, issues)
    const parts: { [part: string]: Json } = {}
    for (const part of addressParts) {
      const said = Object.hasOwn(given, part) ? (given[part] ?? null) : null
      if (said === null) continue
      if (typeof said !== 'string') return wrongKind(label, expected.address, `${at}/${part}`, issues)
      const kept = storable(said, `${at}/${part}`, issues)
      if (kept === undefined) return undefined
      if (kept.trim() !== '') parts[part] = kept.trim()
    }
    return Object.keys(parts).length === 0 ? null : parts
  },
  check: (value, at, issues) => {
    if (!isRecord(value)) return
    for (const [part, said] of Object.entries(value))
      if (typeof said === 'string') checkLength(said, undefined, longest, label, `${at}/${part}`, issues)
  },
  fromText: asText,
})
