import type { Model } from '@tessera/metadata'
import { type Dimension, type Issue, issue, type ReportDefinition } from '@tessera/schemas'
import { isGroupable } from '../fields/groupable.ts'
import { checkWay, type ReportField, reportField, wrongField } from '../fields/report-field.ts'

const groupable = { en: 'a field to group by', 'zh-CN': '可以分组的字段' }
const date = { en: 'a date', 'zh-CN': '日期字段' }
const datetime = { en: 'a date with a time', 'zh-CN': '带时间的日期字段' }
const number = { en: 'a number', 'zh-CN': '数字字段' }

const checkGranularity = ({ granularity }: Dimension, { field, type }: ReportField, at: string): readonly Issue[] => {
  if (granularity === undefined || type.kind === 'datetime') return []
  if (type.kind !== 'date') return [wrongField(field, date, `${at}/granularity`)]
  return granularity === 'hour' ? [wrongField(field, datetime, `${at}/granularity`)] : []
}

const checkBins = ({ bins }: Dimension, at: string): readonly Issue[] => {
  if (bins === undefined) return []
  if (bins.length === 0) return [issue('wrong_count', `${at}/bins`, { limit: '≥ 1' })]
  const falling = bins.findIndex((bound, i) => i > 0 && bound <= (bins[i - 1] ?? bound))
  return falling < 0 ? [] : [issue('report_bins_order', `${at}/bins/${falling}`)]
}

const checkField = (dimension: Dimension, found: ReportField, at: string): readonly Issue[] => {
  const { field, type } = found
  if (!isGroupable(found)) return [wrongField(field, groupable, `${at}/field`)]
  const ranges = dimension.bins !== undefined && type.kind !== 'number' && type.kind !== 'duration'
  return [
    ...checkWay(found, `${at}/field`),
    ...checkGranularity(dimension, found, at),
    ...(ranges ? [wrongField(field, number, `${at}/bins`)] : []),
  ]
}

/** Columns are known by their name, a dimension without one by its field; metadata compares the names that are given. */
const checkColumns = ({ dimensions = [], measures }: ReportDefinition, at: string): readonly Issue[] => {
  const named = [...dimensions.filter(one => one.name !== undefined), ...measures].map(one => one.name)
  const taken = new Set(named)
  return dimensions.flatMap(({ name, field }, i) => {
    if (name !== undefined) return []
    if (taken.has(field)) return [issue('duplicate_name', `${at}/dimensions/${i}/field`, { name: field })]
    taken.add(field)
    return []
  })
}

/** What a report is grouped by (D1–D5). */
export const checkDimensions = (report: ReportDefinition, model: Model, at: string): readonly Issue[] => [
  ...(report.dimensions ?? []).flatMap((dimension, i) => {
    const spot = `${at}/dimensions/${i}`
    const found = reportField(model, report.object, dimension.field)
    return [...(found === undefined ? [] : checkField(dimension, found, spot)), ...checkBins(dimension, spot)]
  }),
  ...checkColumns(report, at),
]
