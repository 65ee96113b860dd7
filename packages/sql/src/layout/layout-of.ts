import { type FieldModel, type Model, type ObjectModel, qualify } from '@tessera/metadata'
import type { FieldSql } from '../fields/field-sql.ts'
import { sqlOf } from '../fields/field-types.ts'
import { idSql, versionSql } from '../fields/system.ts'
import { columnName, targetColumnName } from '../names/column-name.ts'
import { historyName, tableName } from '../names/table-name.ts'
import { qualified } from '../text/quote.ts'
import { formulaTree, isKept } from './formula-tree.ts'
import type { FieldLayout, Layout, ObjectLayout } from './layout.ts'
import { objectKey } from './object-key.ts'

const sqlFor = (field: FieldModel): FieldSql => {
  if (field.system && field.name === 'id') return idSql
  if (field.system && field.name === 'version') return versionSql
  return sqlOf(field)
}

/** A smallest or largest value is of the kind of the field it is taken from. */
const kindOfRollup = (model: Model, field: FieldModel): FieldModel => {
  const { definition } = field
  if (definition.type !== 'rollup' || (definition.aggregate !== 'min' && definition.aggregate !== 'max')) return field
  const source = model.object(field.target?.[0] ?? '')?.fields.get(definition.field ?? '')
  return source === undefined ? field : { ...field, kind: source.kind }
}

const layoutField = (model: Model, object: ObjectModel, given: FieldModel): FieldLayout => {
  const field = kindOfRollup(model, given)
  const sql = sqlFor(field)
  if (!isKept(model, object, field)) {
    const computed = formulaTree(model, object, field)
    return { field, sql, columns: [], ...(computed === undefined ? {} : { computed }) }
  }
  const base = columnName(object, field)
  const columns = sql.columns(field).filter(column => {
    // A lookup of an object that is not there keeps nothing; `checkDefinition` names it.
    return column.references?.to !== 'object' || model.object(column.references.object) !== undefined
  })
  return {
    field,
    sql,
    columns: columns.map(column => {
      const points = column.references?.to === 'object' ? model.object(column.references.object) : undefined
      return {
        ...column,
        name: column.target === undefined ? base : targetColumnName(base, column.target),
        ...(points === undefined ? {} : { points: objectKey(points) }),
      }
    }),
  }
}

const isSearched = (object: ObjectModel, { field, sql, columns }: FieldLayout): boolean => {
  if (sql.search === undefined || columns.length !== 1 || field.system) return false
  const { definition } = field
  if ('sensitive' in definition && definition.sensitive?.encrypt === true) return false
  if (field.type === 'formula') return object.title === field.name && field.kind === 'text'
  return object.title === field.name || ('searchable' in definition && definition.searchable === true)
}

const layoutObject = (model: Model, schema: string, object: ObjectModel): ObjectLayout => {
  const table = tableName(object.app, object.name)
  const history = historyName(table)
  const fields = new Map<string, FieldLayout>()
  for (const [name, field] of object.fields) fields.set(name, layoutField(model, object, field))
  return {
    object,
    table,
    history,
    from: qualified(schema, table),
    historyFrom: qualified(schema, history),
    fields,
    title: object.title === undefined ? undefined : fields.get(object.title),
    searched: [...fields.values()].filter(field => isSearched(object, field)),
  }
}

/** Where every object of the model is kept. */
export const layoutOf = (model: Model, schema: string): Layout => {
  const objects = new Map(model.objects.map(object => [object.qualified, layoutObject(model, schema, object)]))
  return { model, schema, objects, object: name => objects.get(qualify(model.app, name)) }
}
