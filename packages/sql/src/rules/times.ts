import { mostUnits, type OperatorName, type Unit, unitSize } from '@tessera/rule-engine'
import { argument, type Write, type Writer, within, word } from './writer.ts'

const unitOf = (call: Parameters<Write>[0]): Unit => word(call, call.args.length - 1) as Unit

const zone = (writer: Writer): string => writer.scope.context('$timezone', 'text')

const withinYears = (instant: string): string =>
  within(instant, "'0001-01-01T23:59:59.999999Z'::timestamptz", "'9999-12-31T00:00:00Z'::timestamptz")

const withinDates = (date: string): string => within(date, "'0001-12-31 BC'::date", "'10000-01-01'::date")

const dateAdd: Write = (call, writer) => {
  const unit = unitOf(call)
  const most = mostUnits[unit] + 1
  const amount = `${within(`trunc(${writer.value(argument(call, 1))})`, `-${most}`, `${most}`)}::int`
  const moment = writer.value(argument(call, 0))
  const { months, days, seconds } = unitSize(unit)
  if (seconds !== undefined) return withinYears(`${moment} + make_interval(secs => ${seconds}::float8 * ${amount})`)
  const step = months === undefined ? `days => ${days} * ${amount}` : `months => ${months} * ${amount}`
  if (call.kind === 'date') return withinDates(`(${moment} + make_interval(${step}))::date`)
  const clock = zone(writer)
  return withinYears(`((${moment} at time zone ${clock}) + make_interval(${step})) at time zone ${clock}`)
}

/** Both dates are named once, so that the text does not double with every level. */
const wholeMonths = (from: string, to: string, months: number): string => {
  const difference = (part: string): string => `extract(${part} from rule_d.b) - extract(${part} from rule_d.a)`
  return (
    `(select trunc((rule_m.m - case when rule_m.m > 0 and rule_m.d < 0 then 1 when rule_m.m < 0 and rule_m.d > 0 then -1 else 0 end) / ${months})` +
    ` from (select ${from} as a, ${to} as b) rule_d,` +
    ` lateral (select (${difference('year')}) * 12 + ${difference('month')} as m, ${difference('day')} as d) rule_m)`
  )
}

const dateDiff: Write = (call, writer) => {
  const from = writer.value(argument(call, 0))
  const to = writer.value(argument(call, 1))
  const { months, days, seconds } = unitSize(unitOf(call))
  if (months !== undefined) return wholeMonths(from, to, months)
  if (days !== undefined) return `trunc((${to} - ${from})::numeric / ${days})`
  return `trunc(extract(epoch from (${to} - ${from})) / ${seconds})`
}

const startOf: Write = (call, writer) => {
  const unit = unitOf(call)
  const moment = writer.value(argument(call, 0))
  if (call.kind === 'date') return `date_trunc('${unit}', ${moment}::timestamp)::date`
  const clock = zone(writer)
  return withinYears(`date_trunc('${unit}', ${moment} at time zone ${clock}) at time zone ${clock}`)
}

const partOf =
  (part: string): Write =>
  (call, writer) =>
    `extract(${part} from ${writer.value(argument(call, 0))})`

/** Dates and instants in the app’s time zone (SPEC D). */
export const times = {
  date_add: dateAdd,
  date_diff: dateDiff,
  start_of: startOf,
  date_of: (call, writer) => `(${writer.value(argument(call, 0))} at time zone ${zone(writer)})::date`,
  year: partOf('year'),
  month: partOf('month'),
  day: partOf('day'),
  weekday: partOf('isodow'),
} satisfies Partial<Record<OperatorName, Write>>
