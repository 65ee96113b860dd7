import { type Issue, issue } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import type { Check } from './check.ts'

const number = { en: 'a number', 'zh-CN': '数字字段' }

/** Measures without a field or with one that cannot be added up; widgets beside the grid. */
export const checkReports: Check = ({ app, model }) => {
  const issues: Issue[] = []
  for (const [index, report] of (app.reports ?? []).entries()) {
    for (const [nth, measure] of report.measures.entries()) {
      const at = `/reports/${index}/measures/${nth}`
      const { aggregate, expression, field } = measure
      if (expression !== undefined) continue
      if (aggregate === undefined) issues.push(issue('missing_property', at, { property: 'aggregate' }))
      else if (aggregate !== 'count' && field === undefined)
        issues.push(issue('missing_property', at, { property: 'field' }))
      const found = field === undefined ? undefined : model.resolvePath(report.object, field)?.fields.at(-1)
      const adds = aggregate === 'sum' || aggregate === 'average' || aggregate === 'median'
      if (adds && found !== undefined && found.type !== 'rollup' && !['number', 'duration'].includes(found.kind)) {
        issues.push(
          issue('wrong_field_type', `${at}/field`, {
            name: found.name,
            type: fieldType(found.type).label,
            expected: number,
          }),
        )
      }
    }
  }
  for (const [index, dashboard] of (app.dashboards ?? []).entries()) {
    for (const [nth, widget] of dashboard.widgets.entries()) {
      if (widget.x + widget.width > 24) {
        issues.push(issue('out_of_range', `/dashboards/${index}/widgets/${nth}/width`, { limit: `≤ ${24 - widget.x}` }))
      }
    }
  }
  return issues
}
