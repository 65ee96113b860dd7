import { issue } from '@tessera/schemas'
import { type FieldRuleOf, noCheck } from './field-rule.ts'

const shape = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/

/** `09:30` or `09:30:15`; seconds of zero are left out. */
export const time: FieldRuleOf<'time'> = () => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    const clock = typeof value === 'string' ? value.trim() : undefined
    if (clock === '') return null
    if (clock !== undefined && shape.test(clock))
      return clock.length === 8 && clock.endsWith(':00') ? clock.slice(0, 5) : clock
    issues.push(issue('not_a_time', at))
    return undefined
  },
  check: noCheck,
  fromText: text => {
    const clock = text.trim().replace('：', ':')
    return clock === '' ? null : /^\d:\d/.test(clock) ? `0${clock}` : clock
  },
})
