import { checkExpression, sqlIssues } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { compileWhere } from '../rules/compile-rule.ts'
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
  const columns: string[] = []
  const text = compileWhere(tree.value, {
    column: path => {
      const names = object.fields.get(path[0]?.name ?? '')?.columns.map(column => column.name) ?? []
      columns.push(...names)
      const values = names.map(name => `${alias}.${ident(name)}`)
      return values.length > 1 ? `coalesce(${values.join(', ')})` : (values[0] ?? 'null')
    },
    parameter: written,
    context: (_name, type) => `null::${type}`,
  })
  return { text, columns }
}
