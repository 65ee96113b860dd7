import type { Access } from '../access/access.ts'
import { rowCondition } from '../access/row-condition.ts'
import type { Layout, LayoutColumn } from '../layout/layout.ts'
import type { Parameters } from '../text/statement.ts'

/**
 * Holds when what a column is about to point to is there, is not in the bin, and may be seen by the writer; undefined
 * for columns that point nowhere or whose foreign key says enough.
 */
export const referenceGuard = (
  layout: Layout,
  access: Access,
  column: LayoutColumn,
  value: string,
  parameters: Parameters,
): string | undefined => {
  if (column.references?.to !== 'object') return undefined
  const target = layout.objects.get(column.references.object)
  if (target === undefined) return undefined
  const rights = rowCondition(
    access.rows(target.object.qualified, 'see'),
    { layout, object: target, alias: 'g' },
    parameters,
  )
  const found = (id: string): string =>
    `exists (select 1 from ${target.from} g where g.id = ${id} and g.deleted_at is null${rights === undefined ? '' : ` and ${rights}`})`
  if (column.links === true) {
    return `not exists (select 1 from unnest(${value}) i (id) where not ${found('i.id')})`
  }
  return `(${value} is null or ${found(value)})`
}
