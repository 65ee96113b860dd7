import { localLabel, type Model, type ValueKind } from '@tessera/metadata'
import { kindNames } from '@tessera/rule-engine'
import { type Issue, issue, type Measure, type ReportDefinition } from '@tessera/schemas'
import { isGroupable } from '../fields/groupable.ts'
import { checkWay, type ReportField, reportField, wrongField } from '../fields/report-field.ts'
import { checkFigure, type Figures } from './figures.ts'

const number = { en: 'a number', 'zh-CN': '数字字段' }
const ordered = { en: 'a number, a date or a time', 'zh-CN': '数字、日期或时间字段' }
const comparable = { en: 'a field whose values can be told apart', 'zh-CN': '值可以区分的字段' }
const stored = { en: 'anything but lines', 'zh-CN': '明细以外的字段' }

const numbers: ReadonlySet<ValueKind> = new Set(['number', 'duration'])
const inOrder: ReadonlySet<ValueKind> = new Set([...numbers, 'date', 'datetime', 'time'] as const)

const checkAggregate = (measure: Measure, found: ReportField, at: string): readonly Issue[] => {
  const { field, type } = found
  const wrong = (expected: typeof number): readonly Issue[] => [wrongField(field, expected, `${at}/field`)]
  switch (measure.aggregate) {
    case 'count':
      return field.type === 'lines' ? wrong(stored) : []
    case 'count_distinct':
      return isGroupable(found) ? [] : wrong(comparable)
    case 'min':
    case 'max':
      return inOrder.has(type.kind) ? [] : wrong(ordered)
    case 'sum':
    case 'average':
    case 'median':
      // Of the other fields metadata knows whether they add up.
      return field.type === 'rollup' && !numbers.has(type.kind) ? wrong(number) : []
    default:
      return []
  }
}

const kindOf = (measure: Measure, found: ReportField | undefined): ValueKind => {
  const isCounted = measure.aggregate === 'count' || measure.aggregate === 'count_distinct'
  if (isCounted || found === undefined || !inOrder.has(found.type.kind)) return 'number'
  return found.type.kind
}

const checkFormat = (measure: Measure, kind: ValueKind, at: string): readonly Issue[] => {
  if (measure.format === undefined || numbers.has(kind)) return []
  const params = { name: localLabel(measure), expected: kindNames.number, found: kindNames[kind] }
  return [issue('wrong_argument_type', `${at}/format`, params)]
}

/**
 * The figures of a report (M1–M6), in order, because one may be computed from those before it.
 * @returns the mistakes, and what kind each figure is.
 */
export const checkMeasures = (
  report: ReportDefinition,
  model: Model,
  at: string,
): { readonly issues: readonly Issue[]; readonly figures: Figures } => {
  const issues: Issue[] = []
  const figures = new Map<string, ValueKind>()
  for (const [i, measure] of report.measures.entries()) {
    const spot = `${at}/measures/${i}`
    const { field, expression } = measure
    const found = field === undefined ? undefined : reportField(model, report.object, field)
    let kind = kindOf(measure, found)
    if (expression !== undefined) {
      if (measure.aggregate !== undefined || field !== undefined) issues.push(issue('report_measure_of_both', spot))
      const checked = checkFigure(expression, figures, model, `${spot}/expression`)
      if (checked.ok) kind = checked.value
      else issues.push(...checked.issues)
    } else if (found !== undefined) {
      issues.push(...checkAggregate(measure, found, spot), ...checkWay(found, `${spot}/field`))
    }
    issues.push(...checkFormat(measure, kind, spot))
    // Of two with one name, which metadata tells, the first is meant.
    if (!figures.has(measure.name)) figures.set(measure.name, kind)
  }
  return { issues, figures }
}
