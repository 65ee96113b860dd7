import type { OperatorName, Unit } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import {
  addMonths,
  dateNumber,
  dateText,
  dayParts,
  monthsBetween,
  mostUnits,
  sizeOf,
  startOfDays,
  weekdayOf,
} from '../values/calendar.ts'
import { dateAt, fromLocal, instantText, toLocal } from '../values/time-zone.ts'
import type { Closure, Compile } from './closure.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure

const dayMs = 86_400_000

const unitOf = (call: CallNode): Unit => {
  const unit = call.args.at(-1)
  return (unit?.type === 'literal' ? unit.value : 'day') as Unit
}

const addDays = (days: number, amount: number, unit: Unit): number => {
  const { months, days: each = 0 } = sizeOf(unit)
  return months === undefined ? days + each * amount : addMonths(days, months * amount)
}

const addToInstant = (instant: string, amount: number, unit: Unit, zone: string): string | null => {
  const { seconds } = sizeOf(unit)
  const ms = Date.parse(instant)
  if (seconds !== undefined) return instantText(ms + seconds * amount * 1000)
  const local = toLocal(ms, zone)
  const days = Math.floor(local / dayMs)
  return instantText(fromLocal(addDays(days, amount, unit) * dayMs + (local - days * dayMs), zone))
}

const dateAdd: Compiler = (call, compile) => {
  const [moment, amount] = call.args.map(compile) as [Closure, Closure]
  const unit = unitOf(call)
  const isDate = call.kind === 'date'
  return (context, element) => {
    const from = moment(context, element) as string | null
    const by = amount(context, element) as number | null
    if (from === null || by === null) return null
    const whole = Math.trunc(by)
    if (Math.abs(whole) > mostUnits[unit]) return null
    if (isDate) return dateText(addDays(dateNumber(from), whole, unit))
    return addToInstant(from, whole, unit, context.timezone)
  }
}

const between = (from: string, to: string, unit: Unit): number => {
  const { months, days, seconds } = sizeOf(unit)
  if (months !== undefined) return Math.trunc(monthsBetween(from, to) / months) + 0
  if (days !== undefined) return Math.trunc((dateNumber(to) - dateNumber(from)) / days) + 0
  return Math.trunc((Date.parse(to) - Date.parse(from)) / ((seconds ?? 1) * 1000)) + 0
}

const dateDiff: Compiler = (call, compile) => {
  const [first, second] = call.args.map(compile) as [Closure, Closure]
  const unit = unitOf(call)
  return (context, element) => {
    const from = first(context, element) as string | null
    const to = second(context, element) as string | null
    if (from === null || to === null) return null
    const units = between(from, to, unit)
    return Number.isNaN(units) ? null : units
  }
}

const startOfInstant = (instant: string, unit: Unit, zone: string): string | null => {
  const local = toLocal(Date.parse(instant), zone)
  const { seconds } = sizeOf(unit)
  if (seconds !== undefined) return instantText(fromLocal(Math.floor(local / (seconds * 1000)) * seconds * 1000, zone))
  return instantText(fromLocal(startOfDays(Math.floor(local / dayMs), unit) * dayMs, zone))
}

const startOf: Compiler = (call, compile) => {
  const moment = compile(call.args[0] as Tree)
  const unit = unitOf(call)
  const isDate = call.kind === 'date'
  return (context, element) => {
    const value = moment(context, element) as string | null
    if (value === null) return null
    return isDate ? dateText(startOfDays(dateNumber(value), unit)) : startOfInstant(value, unit, context.timezone)
  }
}

const partOf =
  (part: (date: string) => number): Compiler =>
  (call, compile) => {
    const date = compile(call.args[0] as Tree)
    return (context, element) => {
      const value = date(context, element) as string | null
      return value === null ? null : part(value)
    }
  }

const dateOf: Compiler = (call, compile) => {
  const instant = compile(call.args[0] as Tree)
  return (context, element) => {
    const value = instant(context, element) as string | null
    return value === null ? null : dateAt(value, context.timezone)
  }
}

/** Dates and instants, in the time zone of the app (SPEC D). */
export const times = {
  date_add: dateAdd,
  date_diff: dateDiff,
  start_of: startOf,
  date_of: dateOf,
  year: partOf(date => dayParts(date).year),
  month: partOf(date => dayParts(date).month),
  day: partOf(date => dayParts(date).day),
  weekday: partOf(date => weekdayOf(dateNumber(date))),
} satisfies Partial<Record<OperatorName, Compiler>>
