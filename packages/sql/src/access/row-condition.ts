import { compileWhere } from '../rules/compile-rule.ts'
import type { Parameters } from '../text/statement.ts'
import type { RowFilter } from './access.ts'
import type { Joins } from './joins.ts'
import { type Rows, rowScope } from './row-scope.ts'

/** SQL of a filter on rows; undefined where it lets every row through. */
export const rowCondition = (
  filter: RowFilter,
  rows: Rows,
  parameters: Parameters,
  joins?: Joins,
): string | undefined => {
  if (filter === true) return undefined
  if (filter === false) return 'false'
  return `(${compileWhere(filter, rowScope(rows, parameters, joins))})`
}
