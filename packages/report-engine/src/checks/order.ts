import type { Model } from '@tessera/metadata'
import { type Issue, issue, type ReportDefinition } from '@tessera/schemas'
import { checkFigure, type Figures } from './figures.ts'

/** Columns that a report is ordered by twice (O1); names that it does not have are told by metadata. */
export const checkSort = ({ sort = [] }: ReportDefinition, at: string): readonly Issue[] => {
  const columns = sort.map(entry => entry.replace(/^-/, ''))
  return columns.flatMap((name, i) =>
    columns.indexOf(name) < i ? [issue('duplicate_name', `${at}/sort/${i}`, { name })] : [],
  )
}

/** Whether it is known what the report is set against (O2, O3). */
export const checkCompare = (
  { compare, dimensions = [] }: ReportDefinition,
  figures: Figures,
  model: Model,
  at: string,
): readonly Issue[] => {
  if (compare === undefined) return []
  const { to, target, dateField } = compare
  if (to !== 'target') {
    const hasPeriod = dateField !== undefined || dimensions.some(one => one.granularity !== undefined)
    return hasPeriod ? [] : [issue('missing_property', `${at}/compare`, { property: 'dateField' })]
  }
  if (target === undefined) return [issue('missing_property', `${at}/compare`, { property: 'target' })]
  const checked = checkFigure(target, figures, model, `${at}/compare/target`)
  return checked.ok ? [] : checked.issues
}
