import { localLabel } from '@tessera/metadata'
import { formulaText } from '../access/inline-filter.ts'
import type { Reference } from '../fields/field-sql.ts'
import type { FieldLayout, Layout, LayoutColumn, ObjectLayout } from '../layout/layout.ts'
import { linksName } from '../names/table-name.ts'
import { ident } from '../text/quote.ts'
import { rollupValue } from './rollup-value.ts'
import type { ColumnModel } from './table-model.ts'

/** Identity of a field's column. Ids are unique within an app only, since two apps may come from one bundle. */
export const columnKey = ({ field }: FieldLayout, column: LayoutColumn): string => {
  if (field.system) return `system/${field.name}`
  const key = `${field.app}/${field.id}`
  return column.target === undefined ? key : `${key}/${column.points ?? column.target}`
}

/** SQL that computes a rollup or a formula that is kept for every row, and what a new row starts with. */
const computed = (layout: Layout, parent: ObjectLayout, field: FieldLayout): Pick<ColumnModel, 'fill' | 'default'> => {
  if (field.field.type === 'formula') {
    const value = formulaText(layout, parent, field, 'p')
    const kept = ident(field.columns[0]?.name ?? '')
    return value === undefined
      ? {}
      : { fill: `update ${parent.from} p set ${kept} = ${value} where p.${kept} is distinct from ${value}` }
  }
  const rollup = rollupValue(layout, parent, field)
  if (rollup === undefined) return {}
  const column = ident(field.columns[0]?.name ?? '')
  const fill = `update ${parent.from} p set ${column} = ${rollup.value('p.id')}`
  const { definition } = field.field
  return definition.type === 'rollup' && definition.aggregate === 'count' ? { fill, default: '0' } : { fill }
}

const settings = ({ field, columns }: FieldLayout): NonNullable<ColumnModel['field']> => {
  const { definition } = field
  return {
    type: field.type,
    required: field.required,
    unique: columns.length === 1 && 'unique' in definition && definition.unique === true,
    ...(field.options === undefined ? {} : { options: field.options.map(option => option.value) }),
    ...('maxLength' in definition && definition.maxLength !== undefined ? { maxLength: definition.maxLength } : {}),
  }
}

const reference = ({ references, points }: LayoutColumn): { readonly references?: Reference } => {
  if (points !== undefined) return { references: { to: 'object', object: points } }
  return references === undefined ? {} : { references }
}

/** The columns of a field as they should stand. */
export const columnsOfField = (layout: Layout, parent: ObjectLayout, field: FieldLayout): readonly ColumnModel[] =>
  field.columns.map(column => ({
    key: columnKey(field, column),
    name: column.name,
    label: localLabel(field.field),
    type: column.type,
    ...reference(column),
    ...(column.links === true ? { links: linksName(parent.table, column.name) } : {}),
    field: settings(field),
    ...computed(layout, parent, field),
  }))
