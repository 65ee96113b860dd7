import type { Json } from '@tessera/schemas'
import fc from 'fast-check'
import { me, office } from './conformance.ts'

type Arbitrary = fc.Arbitrary<Json>
type Kind = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'choice' | 'record' | 'user' | 'list'

const someone = '0190f000-0000-7000-8000-000000000002'
const companies = ['0190f000-0000-7000-8000-0000000000c1', '0190f000-0000-7000-8000-0000000000c2']

const texts = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'ab',
    'aB',
    'b',
    ' a ',
    '%',
    '_',
    '\\',
    "'",
    '客户',
    'é',
    'É',
    'ß',
    'ΟΣ',
    'ς',
    '\u{1f600}',
    '￥',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter(text => text !== '' && !text.includes('\u0000')),
)

/** At most 15 significant digits, as records keep them. */
const fifteen = (x: number): number => Number(x.toPrecision(15)) + 0
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(n => n / 100),
  fc.constantFrom(0.1, 0.2, 0.3, 0.5, 1.005, 2.675, -0.125, 1e-7, 123456789012.345, 999999999999999, 0.000001234),
  fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .map(fifteen)
    .filter(x => x === 0 || Math.abs(x) > 1e-15),
)

const pad = (n: number, length = 2): string => String(n).padStart(length, '0')
const dates = fc
  .tuple(fc.integer({ min: 1975, max: 2036 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`)
const edgeDates = fc.constantFrom('2027-01-31', '2028-02-29', '2027-12-31', '2027-03-14', '2027-11-07', '2026-12-31')
const anyDate = fc.oneof(edgeDates, dates)
const instants = fc
  .oneof(
    fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2036, 0) }),
    // Around the hours in which the clocks of the zones below are moved.
    fc.integer({ min: Date.UTC(2027, 2, 13, 12), max: Date.UTC(2027, 2, 15) }),
    fc.integer({ min: Date.UTC(2027, 10, 6, 12), max: Date.UTC(2027, 10, 8) }),
  )
  .map(ms => new Date(ms).toISOString())
const clocks = fc.constantFrom('00:00', '09:30', '09:30:01', '12:00:00', '23:59:59')
const flags = fc.boolean()
const stages = fc.constantFrom('open', 'won', 'lost')
const people = fc.constantFrom(me, someone)
const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'A', 'c'), { minLength: 1, maxLength: 3 })
const topics = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 3 })

const optional = (value: fc.Arbitrary<unknown>): Arbitrary =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) as Arbitrary

const company = fc.record({
  id: fc.constantFrom(...companies),
  title: fc.constant('x'),
  name: optional(texts),
  industry: optional(fc.constantFrom('food', 'steel')),
  size: optional(numbers),
  since: optional(anyDate),
})

/** Records of the object that the truth table speaks of; each field may be empty. */
export const records = fc.record({
  name: optional(texts),
  note: optional(texts),
  a: optional(numbers),
  b: optional(numbers),
  price: optional(numbers),
  flag: optional(flags),
  day: optional(anyDate),
  due: optional(anyDate),
  at: optional(instants),
  until: optional(instants),
  start: optional(clocks),
  took: optional(fc.integer({ min: -100_000, max: 100_000 })),
  stage: optional(stages),
  tags: optional(lists),
  topics: optional(topics),
  helper: optional(people),
  account: optional(company),
}) as fc.Arbitrary<{ readonly [field: string]: Json }>

const field = (...names: readonly string[]): Arbitrary => fc.constantFrom(...names).map(name => ({ var: name }))
const call = (name: string, ...args: readonly Arbitrary[]): Arbitrary =>
  fc.tuple(...args).map(given => ({ [name]: given }) as unknown as Json)
const calls = (names: readonly string[], ...args: readonly Arbitrary[]): Arbitrary =>
  fc.oneof(...names.map(name => call(name, ...args)))
const listOf = (item: Arbitrary, max = 3): Arbitrary => fc.array(item, { maxLength: max }) as Arbitrary

const leaves: Record<Kind, Arbitrary> = {
  text: fc.oneof(field('name', 'note', 'account.name'), texts),
  number: fc.oneof(field('a', 'b', 'price', 'took', 'account.size'), numbers),
  boolean: fc.oneof(field('flag'), flags),
  date: fc.oneof(field('day', 'due', '$today', 'account.since'), anyDate),
  datetime: fc.oneof(field('at', 'until', '$now'), instants),
  time: fc.oneof(field('start'), clocks),
  choice: field('stage'),
  record: field('account', 'account.id'),
  user: field('helper', '$user', '$user.manager'),
  list: field('tags'),
}

const units = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')
const clockUnits = fc.constantFrom('second', 'minute', 'hour')
const smallUnits = fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'quarter', 'year')
const steps = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(1.5, -1.5, 1e12, 5000))

/** A condition on an element of a list of texts. */
const bodies = fc.oneof(
  call('==', field(''), fc.oneof(fc.constantFrom('a', 'b'), field('name'))),
  calls(['contains', 'starts_with', '<'], field(''), leaves.text),
  call('in', field(''), listOf(fc.constantFrom('a', 'c') as Arbitrary)),
  call('is_empty', field('')),
)

/** An expression of a kind. */
const expression = (kind: Kind, depth: number): Arbitrary => {
  const leaf = leaves[kind]
  if (depth === 0) return leaf
  const of = (one: Kind): Arbitrary => expression(one, depth - 1)
  const either = fc.oneof(leaf, call('if', of('boolean'), of(kind), of(kind)), call('coalesce', of(kind), of(kind)))
  const moment = fc.oneof(of('date'), of('datetime'))
  switch (kind) {
    case 'number':
      return fc.oneof(
        either,
        calls(['+', '-', '*'], of('number'), of('number')),
        calls(['+', '*', 'min', 'max'], of('number'), of('number'), leaf),
        calls(['/', '%'], of('number'), of('number')),
        calls(['-', 'floor', 'ceil', 'abs', 'round'], of('number')),
        call('round', of('number'), fc.integer({ min: 0, max: 10 })),
        call('length', of('text')),
        calls(['year', 'month', 'day', 'weekday'], moment),
        call('date_diff', moment, moment, units),
        call('date_diff', of('datetime'), of('datetime'), clockUnits),
        call('count', leaves.list),
        call('count', leaves.list, bodies),
      )
    case 'text':
      return fc.oneof(
        either,
        calls(['lower', 'upper', 'trim'], of('text')),
        calls(['min', 'max'], of('text'), of('text')),
        call('concat', of('text'), fc.oneof(of('text'), of('number'), of('date'), leaves.choice)),
        call('join', leaves.list, of('text')),
      )
    case 'date':
      return fc.oneof(
        either,
        call('date_add', of('date'), fc.oneof(steps, of('number')), units),
        call('start_of', of('date'), units),
        call('date_of', of('datetime')),
        calls(['min', 'max'], of('date'), of('date')),
      )
    case 'datetime':
      return fc.oneof(
        either,
        call('date_add', of('datetime'), fc.oneof(steps, of('number')), fc.oneof(units, clockUnits)),
        call('start_of', of('datetime'), smallUnits),
      )
    case 'boolean':
      return conditions(of, moment)
    default:
      return leaf
  }
}

const orders = ['==', '!=', '<', '<=', '>', '>=']

const conditions = (of: (kind: Kind) => Arbitrary, moment: Arbitrary): Arbitrary =>
  fc.oneof(
    leaves.boolean,
    calls(orders, of('number'), of('number')),
    calls(orders, of('text'), of('text')),
    calls(orders, of('date'), moment),
    calls(orders, of('datetime'), moment),
    calls(orders, leaves.time, leaves.time),
    calls(['==', '!='], of('boolean'), of('boolean')),
    calls(['==', '!='], leaves.choice, fc.oneof(stages as Arbitrary, field('name', 'note'))),
    calls(['==', '!='], leaves.record, fc.constantFrom(...companies)),
    calls(['==', '!='], leaves.user, leaves.user),
    call('between', of('number'), of('number'), of('number')),
    call('between', of('text'), leaves.text, leaves.text),
    call('between', of('datetime'), anyDate as Arbitrary, moment),
    calls(['in', 'not_in'], of('number'), listOf(of('number'))),
    calls(['in', 'not_in'], of('text'), fc.oneof(listOf(of('text')), leaves.list)),
    calls(['in', 'not_in'], leaves.choice, listOf(stages)),
    calls(['contains', 'starts_with', 'ends_with'], of('text'), of('text')),
    call('contains', leaves.list, of('text')),
    calls(['contains_any', 'contains_all'], leaves.list, listOf(of('text'))),
    calls(['contains_any', 'contains_all'], field('topics'), listOf(fc.constantFrom('x', 'y'))),
    calls(['some', 'all', 'none'], leaves.list, bodies),
    calls(['is_empty', 'is_filled'], fc.oneof(of('number'), of('text'), moment, of('boolean'), leaves.list)),
    calls(['and', 'or'], of('boolean'), of('boolean'), of('boolean')),
    call('not', of('boolean')),
    call('if', of('boolean'), of('boolean'), of('boolean')),
    call('has_role', fc.oneof(fc.constantFrom('sales_rep', 'boss'), leaves.text)),
    call('in_department', fc.constantFrom(office, someone)),
  )

/** Well-typed expressions of every kind that has operators. */
export const rules: Arbitrary = fc.oneof(
  { weight: 4, arbitrary: expression('boolean', 3) },
  { weight: 2, arbitrary: expression('number', 3) },
  { weight: 1, arbitrary: expression('text', 3) },
  { weight: 1, arbitrary: expression('date', 3) },
  { weight: 1, arbitrary: expression('datetime', 3) },
)

/** Zones with and without summer time, east and west, on the half hour. */
export const zones = fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata')
