import type { Dimension, Measure, Presentation, Widget } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { issuesOf, metadataIssuesOf, reportOf, told } from '../test/sales-app.ts'
import { chartTypesFor } from './index.ts'

const by = (...dimensions: Dimension[]) => told({ dimensions })
const count: Measure = { name: 'deals', aggregate: 'count' }
const measured = (...measures: Measure[]) => told({ measures })

test('A report that can be computed and shown has nothing to tell', () => {
  const measures: Measure[] = [
    count,
    { name: 'total', aggregate: 'sum', field: 'amount', format: 'currency' },
    { name: 'mean', expression: { '/': [{ var: 'total' }, { var: 'deals' }] } },
  ]
  const dimensions: Dimension[] = [{ field: 'closes_on', granularity: 'month' }, { field: 'customer.industry' }]
  expect(told({ measures, dimensions, sort: ['-total'] })).toEqual([])
})

test('D1 A field whose values are no groups is refused, in words', () => {
  for (const field of ['remarks', 'site', 'secret', 'items'])
    expect(by({ field })).toEqual(['wrong_field_type /dimensions/0/field'])
  for (const field of ['title', 'customer', 'stage', 'tags', 'owner', 'amount', 'took'])
    expect(by({ field })).toEqual([])
  expect(issuesOf([reportOf({ dimensions: [{ field: 'remarks' }] })])[0]?.message['zh-CN']).toBe(
    '“remarks”是多行文本字段，这里要可以分组的字段。',
  )
})

test('D2 A path through lines would count a record more than once', () => {
  expect(by({ field: 'items.price' })).toEqual(['wrong_field_type /dimensions/0/field'])
  expect(measured({ name: 'x', aggregate: 'sum', field: 'items.price' })).toEqual([
    'wrong_field_type /measures/0/field',
  ])
  expect(by({ field: 'customer.name' })).toEqual([])
})

test('D3 A granularity is for dates, that of hours for dates with a time', () => {
  expect(by({ field: 'stage', granularity: 'year' })).toEqual(['wrong_field_type /dimensions/0/granularity'])
  expect(by({ field: 'closes_on', granularity: 'hour' })).toEqual(['wrong_field_type /dimensions/0/granularity'])
  expect(by({ field: 'created_at', granularity: 'hour' })).toEqual([])
  expect(by({ field: 'customer.last_deal', granularity: 'month' })).toEqual([])
})

test('D4 Ranges are of numbers, and rise', () => {
  expect(by({ field: 'stage', bins: [1, 2] })).toEqual(['wrong_field_type /dimensions/0/bins'])
  expect(by({ field: 'amount', bins: [1, 5, 5] })).toEqual(['report_bins_order /dimensions/0/bins/2'])
  expect(by({ field: 'amount', bins: [] })).toEqual(['wrong_count /dimensions/0/bins'])
  expect(by({ field: 'took', bins: [60, 3600] })).toEqual([])
})

test('D5 Two groupings by one field need names', () => {
  const twice = (name: object) =>
    by({ field: 'closes_on', granularity: 'year' }, { field: 'closes_on', granularity: 'month', ...name })
  expect(twice({})).toEqual(['duplicate_name /dimensions/1/field'])
  expect(twice({ name: 'month' })).toEqual([])
})

test('M1 A figure is counted or computed, not both', () => {
  expect(measured({ name: 'x', aggregate: 'count', expression: 1 })).toEqual(['report_measure_of_both /measures/0'])
})

test('M2–M4 An aggregate fits its field', () => {
  const of = (aggregate: Measure['aggregate'], field: string) =>
    measured({ name: 'x', aggregate: aggregate ?? 'count', field })
  const wrong = ['wrong_field_type /measures/0/field']
  expect(of('count', 'items')).toEqual(wrong)
  expect(of('count', 'remarks')).toEqual([])
  expect(of('count_distinct', 'customer')).toEqual([])
  expect(of('count_distinct', 'site')).toEqual(wrong)
  expect(of('max', 'closes_on')).toEqual([])
  expect(of('min', 'title')).toEqual(wrong)
  expect(of('max', 'stage')).toEqual(wrong)
  expect(of('sum', 'took')).toEqual([])
  expect(of('sum', 'customer.last_deal')).toEqual(wrong)
})

test('M5 An expression uses figures before it, and the day', () => {
  const after = (expression: Measure['expression']) =>
    measured(
      count,
      { name: 'last', aggregate: 'max', field: 'closes_on' },
      { name: 'x', expression: expression ?? null },
      { name: 'later', aggregate: 'count' },
    )
  expect(after({ '*': [{ var: 'deals' }, 2] })).toEqual([])
  expect(after({ date_diff: [{ var: '$today' }, { var: 'last' }, 'day'] })).toEqual([])
  for (const name of ['later', 'x', 'amount', 'created_at']) {
    expect(after({ '+': [1, { var: name }] })).toEqual(['report_no_earlier_measure /measures/2/expression/+/1/var'])
  }
  expect(after({ '/': [{ var: 'later' }, { var: 'x' }] })).toEqual([
    'report_no_earlier_measure /measures/2/expression/~1/0/var',
    'report_no_earlier_measure /measures/2/expression/~1/1/var',
  ])
  expect(after({ '+': [{ var: 'last' }, 1] })).toEqual(['wrong_argument_type /measures/2/expression/+/0'])
  expect(after({ concat: ['a', 'b'] })).toEqual(['wrong_argument_type /measures/2/expression'])
  expect(after({ var: '$user' })).toEqual(['unknown_context /measures/2/expression/var'])
  expect(after({ nonsense: [] })).toEqual(['unknown_operator /measures/2/expression'])
})

test('M5 An expression with a mistake spoils no other', () => {
  expect(
    measured({ name: 'bad', expression: { var: 'gone' } }, { name: 'x', expression: { '+': [{ var: 'bad' }, 1] } }),
  ).toEqual(['report_no_earlier_measure /measures/0/expression/var'])
})

test('M6 A format is for numbers', () => {
  expect(measured({ name: 'x', aggregate: 'max', field: 'closes_on', format: 'percent' })).toEqual([
    'wrong_argument_type /measures/0/format',
  ])
  expect(measured({ ...count, format: 'percent' })).toEqual([])
})

test('O1 A column is sorted by once', () => {
  expect(told({ sort: ['deals', '-deals'] })).toEqual(['duplicate_name /sort/1'])
})

test('O2, O3 A comparison says with what', () => {
  expect(told({ compare: { to: 'previous_period' } })).toEqual(['missing_property /compare'])
  expect(told({ compare: { to: 'previous_period', dateField: 'closes_on' } })).toEqual([])
  expect(
    told({ compare: { to: 'same_period_last_year' }, dimensions: [{ field: 'closes_on', granularity: 'month' }] }),
  ).toEqual([])
  expect(told({ compare: { to: 'target' } })).toEqual(['missing_property /compare'])
  expect(told({ compare: { to: 'target', target: { '*': [{ var: 'deals' }, 1.2] } } })).toEqual([])
  expect(told({ compare: { to: 'target', target: 'many' } })).toEqual(['wrong_argument_type /compare/target'])
})

const month: Dimension = { field: 'closes_on', granularity: 'month' }
const stage: Dimension = { field: 'stage' }
const total: Measure = { name: 'total', aggregate: 'sum', field: 'amount' }

test('P1 The presentations that fit follow from groupings and figures', () => {
  const fitting = (dimensions: Dimension[], measures: Measure[], more = {}) =>
    chartTypesFor(reportOf({ dimensions, measures, ...more }))
  expect(fitting([], [count])).toEqual(['table', 'gauge', 'number'])
  expect(fitting([], [count, total])).toEqual(['table'])
  expect(fitting([stage], [count])).toEqual(['table', 'bar', 'line', 'area', 'pie'])
  expect(fitting([stage], [count, total])).toEqual(['table', 'bar', 'line', 'area', 'scatter'])
  expect(fitting([month, stage], [count])).toEqual(['table', 'pivot', 'bar', 'line', 'area', 'heatmap'])
  const funnel = { funnel: { field: 'stage' } }
  expect(fitting([], [count], funnel)).toContain('funnel')
  expect(fitting([month], [count], funnel)).toEqual(['table', 'bar', 'line', 'area', 'pie', 'funnel', 'cohort'])
})

test('P1 A presentation that does not fit is told with what it needs and what would fit', () => {
  const [issue] = issuesOf([reportOf({ presentation: { type: 'pie' } })])
  expect(issue).toMatchObject({
    code: 'report_presentation',
    at: '/reports/0/presentation/type',
    message: { en: '“Pie” needs one grouping and one figure.', 'zh-CN': '“饼图”需要一个分组和一个指标。' },
    hint: { en: 'These fit: Table, Gauge, Figure.', 'zh-CN': '合适的有：表格、仪表、数字。' },
  })
})

test('P2 A pivot has both rows and columns', () => {
  const pivot = (...dimensions: Dimension[]) => told({ dimensions, presentation: { type: 'pivot' } })
  expect(pivot(month, stage)).toEqual([])
  expect(pivot(month)).toEqual(['report_presentation /presentation/type'])
  expect(pivot({ ...month, axis: 'rows' }, { ...stage, axis: 'rows' })).toEqual([
    'report_presentation /presentation/type',
  ])
  expect(pivot({ ...month, axis: 'columns' }, stage)).toEqual([])
})

test('P3 Stacking one series warns', () => {
  const stacked = (type: Presentation['type'], ...dimensions: Dimension[]) =>
    told({ dimensions, presentation: { type, stacked: true } })
  expect(stacked('bar', month)).toEqual(['~report_not_stacked /presentation/stacked'])
  expect(stacked('bar', month, stage)).toEqual([])
  expect(stacked('line', month, stage)).toEqual(['~report_not_stacked /presentation/stacked'])
})

test('P4 A funnel has several steps, each once', () => {
  const funnel = (steps: string[]) => told({ funnel: { field: 'stage', steps }, presentation: { type: 'funnel' } })
  expect(funnel(['open', 'won'])).toEqual([])
  expect(funnel(['open'])).toEqual(['wrong_count /funnel/steps'])
  expect(funnel(['open', 'won', 'open'])).toEqual(['duplicate_name /funnel/steps/2'])
  expect(told({ presentation: { type: 'funnel' } })).toEqual(['report_presentation /presentation/type'])
})

const widget = (x: number, y: number, width: number, height: number): Widget => ({
  report: 'deals',
  x,
  y,
  width,
  height,
})

test('G1 Widgets do not stand on each other', () => {
  const board = (...widgets: Widget[]) =>
    issuesOf([reportOf()], [{ name: 'board', widgets }]).map(({ code, at }) => `${code} ${at}`)
  expect(board(widget(0, 0, 12, 4), widget(12, 0, 12, 4), widget(0, 4, 24, 4))).toEqual([])
  expect(board(widget(0, 0, 12, 4), widget(11, 3, 12, 4))).toEqual(['widgets_overlap /dashboards/0/widgets/1'])
})

test('What metadata tells of reports is not told again', () => {
  const report = reportOf({
    dimensions: [{ field: 'gone' }, { field: 'stage.gone' }, { name: 'deals', field: 'title' }],
    measures: [count, { name: 'a' }, { name: 'b', aggregate: 'sum' }, { name: 'c', aggregate: 'sum', field: 'title' }],
    sort: ['missing'],
    compare: { to: 'previous_period', dateField: 'stage' },
    funnel: { field: 'title', steps: ['x', 'y'] },
  })
  const dashboards = [{ name: 'board', widgets: [widget(20, 0, 12, 4)] }]
  expect(metadataIssuesOf([report], dashboards).length).toBeGreaterThan(7)
  expect(issuesOf([report], dashboards)).toEqual([])
})
