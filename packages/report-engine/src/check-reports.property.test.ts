import type { Dimension, Json, Measure, ReportDefinition, Widget } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issuesOf, reportOf } from '../test/sales-app.ts'
import { chartTypesFor, type PresentationType, presentationTypes } from './index.ts'

const types = Object.keys(presentationTypes) as PresentationType[]
const field = fc.constantFrom(
  'title',
  'stage',
  'amount',
  'took',
  'closes_on',
  'created_at',
  'customer.industry',
  'customer.last_deal',
  'items',
  'items.price',
  'site',
  'secret',
  'gone',
)

const dimension = fc.record(
  {
    field,
    name: fc.constantFrom('a', 'b'),
    granularity: fc.constantFrom('year', 'month', 'hour', 'weekday'),
    bins: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }),
    axis: fc.constantFrom('rows', 'columns'),
  },
  { requiredKeys: ['field'] },
) as fc.Arbitrary<Dimension>

const expression = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.record({
    '/': fc.tuple(fc.record({ var: fc.constantFrom('a', 'b', 'c', '$today', '', '__proto__') }), fc.integer()),
  }),
) as fc.Arbitrary<Json>

const measure = fc.record(
  {
    name: fc.constantFrom('a', 'b', 'c'),
    aggregate: fc.constantFrom('count', 'count_distinct', 'sum', 'average', 'min', 'max', 'median'),
    field,
    expression,
    format: fc.constantFrom('number', 'percent', 'duration'),
  },
  { requiredKeys: ['name'] },
) as fc.Arbitrary<Measure>

const report = fc
  .record(
    {
      dimensions: fc.array(dimension, { maxLength: 3 }),
      measures: fc.array(measure, { minLength: 1, maxLength: 4 }),
      sort: fc.array(fc.constantFrom('a', '-a', 'b'), { maxLength: 3 }),
      compare: fc.record(
        { to: fc.constantFrom('previous_period', 'target'), target: expression },
        { requiredKeys: ['to'] },
      ),
      funnel: fc.record(
        { field: fc.constant('stage'), steps: fc.array(fc.constantFrom('open', 'won')) },
        { requiredKeys: ['field'] },
      ),
      presentation: fc.record({ type: fc.constantFrom(...types), stacked: fc.boolean() }),
    },
    { requiredKeys: ['measures', 'presentation'] },
  )
  .map(more => reportOf(more as Partial<ReportDefinition>))

const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as { [key: string]: Json } | undefined)?.[key], root)

test('Whatever the report, every mistake has its spot in the definition, and nothing is thrown', () => {
  fc.assert(
    fc.property(report, one => {
      for (const { at, message, hint } of issuesOf([one])) {
        expect(valueAt({ reports: [one] }, at), at).toBeDefined()
        expect(message.en).not.toMatch(/\{(name|type|expected|found|presentation|needed|property|limit)\}/)
        expect(hint?.en ?? '').not.toMatch(/\{(known|fitting)\}/)
      }
    }),
    { numRuns: 1000 },
  )
})

test('P1 A presentation is refused exactly when it is not among those that fit', () => {
  fc.assert(
    fc.property(report, one => {
      const fitting = chartTypesFor(one)
      expect(fitting).toContain('table')
      for (const type of types) {
        const issues = issuesOf([{ ...one, presentation: { type } }])
        expect(issues.some(issue => issue.code === 'report_presentation')).toBe(!fitting.includes(type))
      }
    }),
  )
})

const widget: fc.Arbitrary<Widget> = fc.record({
  report: fc.constant('deals'),
  x: fc.nat(23),
  y: fc.nat(20),
  width: fc.integer({ min: 1, max: 8 }),
  height: fc.integer({ min: 1, max: 6 }),
})

test('G1 Widgets overlap exactly when they share a cell of the grid', () => {
  fc.assert(
    fc.property(fc.array(widget, { maxLength: 6 }), widgets => {
      const cells = new Set<string>()
      const expected: string[] = []
      for (const [i, { x, y, width, height }] of widgets.entries()) {
        const own = Array.from({ length: width * height }, (_, n) => `${x + (n % width)} ${y + Math.floor(n / width)}`)
        if (own.some(cell => cells.has(cell))) expected.push(`/dashboards/0/widgets/${i}`)
        for (const cell of own) cells.add(cell)
      }
      expect(issuesOf([reportOf()], [{ name: 'board', widgets }]).map(issue => issue.at)).toEqual(expected)
    }),
  )
})
