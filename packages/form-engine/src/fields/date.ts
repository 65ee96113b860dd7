import { issue } from '@tessera/schemas'
import { isDay } from './calendar-day.ts'
import { dayFromText } from './day-from-text.ts'
import type { FieldRuleOf } from './field-rule.ts'

/** Exports of other systems write a day as the beginning of it: `1996-07-04 00:00:00.000`. */
const withoutMidnight = (text: string): string =>
  text.length > 60 ? text : text.replace(/(?:T|\s+)0?0:00(?::00(?:\.0+)?)?Z?\s*$/, '')

export const date: FieldRuleOf<'date'> = ({ definition, label, compute }) => {
  const earliest = compute(definition.min, 'date')
  const latest = compute(definition.max, 'date')
  return {
    parse: (value, at, issues) => {
      if (value === null) return null
      const day = typeof value === 'string' ? value.trim() : undefined
      if (day === '') return null
      if (day !== undefined && isDay(day)) return day
      issues.push(issue('not_a_date', at))
      return undefined
    },
    check: (value, at, issues, context) => {
      if (typeof value !== 'string') return
      const min = earliest?.(context)
      const max = latest?.(context)
      // Days written year first compare as texts.
      if (typeof min === 'string' && value < min) issues.push(issue('too_small', at, { field: label, min }))
      if (typeof max === 'string' && value > max) issues.push(issue('too_big', at, { field: label, max }))
    },
    fromText: text => (text.trim() === '' ? null : (dayFromText(withoutMidnight(text)) ?? text.trim())),
  }
}
