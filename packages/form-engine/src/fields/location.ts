import type { Json } from '@tessera/schemas'
import { type FieldRuleOf, noCheck } from './field-rule.ts'
import { isRecord } from './is-record.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const within = (value: Json | undefined, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit

/** Degrees of WGS 84. */
export const location: FieldRuleOf<'location'> = ({ label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    if (
      isRecord(value) &&
      Object.keys(value).length === 2 &&
      Object.hasOwn(value, 'lat') &&
      Object.hasOwn(value, 'lng')
    ) {
      const { lat, lng } = value
      if (within(lat, 90) && within(lng, 180)) return { lat: lat + 0, lng: lng + 0 }
    }
    return wrongKind(label, expected.location, at, issues)
  },
  check: noCheck,
  fromText: text => {
    const [lat, lng, ...more] = text
      .split(/[,，\s]+/)
      .filter(Boolean)
      .map(Number)
    return more.length === 0 && Number.isFinite(lat) && Number.isFinite(lng) ? { lat: lat ?? 0, lng: lng ?? 0 } : text
  },
})
