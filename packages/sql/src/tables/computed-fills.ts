import { step } from './steps.ts'
import type { TableModel } from './table-model.ts'
import type { PlanStep } from './table-plan.ts'

const fills = (
  before: readonly TableModel[],
  after: readonly TableModel[],
  type: 'formula' | 'rollup',
): readonly PlanStep[] =>
  after.flatMap(table => {
    const old = before.find(candidate => candidate.key === table.key)
    if (old === undefined) return []
    return table.columns.flatMap(column => {
      if (column.fill === undefined || column.field?.type !== type) return []
      const known = old.columns.find(candidate => candidate.key === column.key && candidate.retired === undefined)
      if (known?.fill === column.fill && known.type === column.type) return []
      return [
        step(
          column.fill,
          `Compute “${column.label.en}” for the records there are`,
          `为已有记录计算“${column.label['zh-CN']}”`,
          { rewritesTable: true },
        ),
      ]
    })
  })

/**
 * Computes formulas and rollups that are new, or computed from other things than before, for the rows there are. Rollups
 * come last, since they may sum up formulas; what sums up rollups is brought up to date by their triggers.
 */
export const computedFills = (before: readonly TableModel[], after: readonly TableModel[]): readonly PlanStep[] => [
  ...fills(before, after, 'formula'),
  ...fills(before, after, 'rollup'),
]
