import { localLabel } from '@tessera/metadata'
import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { columnsOfField } from './column-of-field.ts'
import { indexesOf } from './indexes.ts'
import { linkTriggers } from './link-triggers.ts'
import { rollupTriggers } from './rollup-triggers.ts'
import { searchTemplate } from './search-expression.ts'
import { systemColumns } from './system-columns.ts'
import { tableKey } from './table-key.ts'
import type { TableModel } from './table-model.ts'

const tableOf = (layout: Layout, object: ObjectLayout): TableModel => {
  const key = tableKey(object)
  const columns = [
    ...systemColumns,
    ...[...object.fields.values()]
      .filter(({ field }) => !field.system)
      .flatMap(field => columnsOfField(layout, object, field)),
  ]
  const search = searchTemplate(object)
  return {
    key,
    object: object.object.qualified,
    name: object.table,
    label: localLabel(object.object),
    columns,
    indexes: indexesOf(key, object),
    triggers: [...linkTriggers(object, columns), ...rollupTriggers(layout, object)],
    ...(search === undefined ? {} : { search }),
  }
}

/** The tables that the objects of a model should be kept in. Plain data; extensions of any app of the model included. */
export const tablesOf = (layout: Layout): readonly TableModel[] =>
  [...layout.objects.values()].map(object => tableOf(layout, object))
