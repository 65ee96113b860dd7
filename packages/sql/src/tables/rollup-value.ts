import type { RollupField } from '@tessera/schemas'
import { filterOf } from '../access/inline-filter.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'

/** A rollup, with where its records are and how they are summed up. */
export interface RollupValue {
  readonly parent: ObjectLayout
  readonly field: FieldLayout
  readonly child: ObjectLayout
  /** Column of the child that points to the parent. */
  readonly lookup: string
  /** Columns of the child on which the value hangs. */
  readonly reads: readonly string[]
  /** SQL of the value for the parent whose id is `parentId`. */
  value(parentId: string): string
}

const aggregate = (definition: RollupField, column: string): string => {
  if (definition.aggregate === 'count') return 'count(*)'
  const name = definition.aggregate === 'average' ? 'avg' : definition.aggregate
  return `${name}(c.${ident(column)})`
}

/** What a rollup field computes; undefined when what it names is not there. */
export const rollupValue = (layout: Layout, parent: ObjectLayout, field: FieldLayout): RollupValue | undefined => {
  const { definition } = field.field
  if (definition.type !== 'rollup') return undefined
  const child = layout.objects.get(field.field.target?.[0] ?? '')
  const links = child?.fields.get(field.field.via ?? '')?.columns ?? []
  const lookup = links.find(
    column => column.references?.to === 'object' && column.references.object === parent.object.qualified,
  )
  if (child === undefined || lookup === undefined || lookup.links === true) return undefined
  const [column] = child.fields.get(definition.field ?? '')?.columns ?? []
  if (definition.aggregate !== 'count' && column === undefined) return undefined
  const filter = definition.filter === undefined ? undefined : filterOf(layout, child, definition.filter, 'c')
  // A filter that cannot be written down lets nothing through, rather than everything.
  const where = definition.filter === undefined ? '' : ` and (${filter?.text ?? 'false'})`
  const reads = [lookup.name, 'deleted_at', ...(column === undefined ? [] : [column.name]), ...(filter?.columns ?? [])]
  return {
    parent,
    field,
    child,
    lookup: lookup.name,
    reads: [...new Set(reads)],
    value: parentId =>
      `(select ${aggregate(definition, column?.name ?? '')} from ${child.from} c where c.${ident(lookup.name)} = ${parentId} and c.deleted_at is null${where})`,
  }
}
