import { checkExpression, dependencies, sqlIssues } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import { formulaTree } from '../layout/formula-tree.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { compileValue, compileWhere } from '../rules/compile-rule.ts'
import type { SqlScope } from '../rules/sql-scope.ts'
import { ident, literal } from '../text/quote.ts'

const written = (value: unknown, type: string): string => {
  if (value === null || value === undefined) return `null::${type}`
  if (Array.isArray(value)) {
    const item = type.replace(/\[\]$/, '')
    return `array[${value.map(one => written(one, item)).join(', ')}]::${type}`
  }
  return `${literal(typeof value === 'object' ? JSON.stringify(value) : String(value))}::${type}`
}

/**
 * Where an expression on the record alone runs, in texts that take no parameters.
 * @param columns collects what it reads.
 * @param expand SQL to be read instead of a field’s column.
 */
const inlineScope = (
  object: ObjectLayout,
  alias: string,
  columns: string[],
  expand: (field: FieldLayout) => string | undefined = () => undefined,
): SqlScope => ({
  column: path => {
    const field = object.fields.get(path[0]?.name ?? '')
    const expanded = field === undefined ? undefined : expand(field)
    if (expanded !== undefined) return expanded
    const found = field?.columns ?? []
    columns.push(...found.map(column => column.name))
    const values = found.map(({ name, type }) => {
      const column = `${alias}.${ident(name)}`
      return type === 'bigint' || type === 'integer' ? `${column}::numeric` : column
    })
    return values.length > 1 ? `coalesce(${values.join(', ')})` : (values[0] ?? 'null')
  },
  parameter: written,
  context: (_name, type) => `null::${type}`,
})

/**
 * A condition on the records of an object for texts that take no parameters.
 * @returns its SQL and the columns it reads; undefined when it is no valid condition on the record alone.
 */
export const filterOf = (
  layout: Layout,
  object: ObjectLayout,
  expression: Expression,
  alias: string,
): { readonly text: string; readonly columns: readonly string[] } | undefined => {
  const scope = { model: layout.model, object: object.object.qualified, contexts: [] }
  const tree = checkExpression(expression, scope, 'boolean')
  if (!tree.ok || sqlIssues(tree.value).length > 0) return undefined
  const { paths } = dependencies(tree.value)
  if (paths.some(path => (object.fields.get(path)?.columns.length ?? 0) === 0)) return undefined
  const columns: string[] = []
  return { text: compileWhere(tree.value, inlineScope(object, alias, columns)), columns }
}

/**
 * SQL of a formula that is kept, for texts that take no parameters; undefined where it is wrong or SQL cannot say it. Other
 * formulas that it reads are written out, since their columns may not be filled yet.
 */
export const formulaText = (
  layout: Layout,
  object: ObjectLayout,
  field: FieldLayout,
  alias: string,
): string | undefined => {
  const tree = formulaTree(layout.model, object.object, field.field)
  const { definition } = field.field
  const [column] = field.columns
  if (tree === undefined || definition.type !== 'formula' || column === undefined) return undefined
  const value = compileValue(
    tree,
    inlineScope(object, alias, [], read => formulaText(layout, object, read, alias)),
  )
  const decimals = definition.decimals ?? (definition.returns === 'currency' ? 2 : undefined)
  return column.type === 'numeric' && decimals !== undefined
    ? `round((${value})::numeric, ${Math.trunc(decimals)})`
    : `(${value})::${column.type}`
}
