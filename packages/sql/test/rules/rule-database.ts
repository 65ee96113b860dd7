import type { FieldModel, Model, ValueKind } from '@tessera/metadata'
import { type RuleContext, readerOf, type Tree, typeOfField } from '@tessera/rule-engine'
import { freshDatabase } from '@tessera/testing'
import { Client } from 'pg'
import { type SqlScope, sqlTypeOf } from '../../src/rules/sql-scope.ts'

type Values = { readonly [field: string]: unknown }

/** The type a column has in real tables where that is another than rules compute with. */
const kept: { readonly [type: string]: string } = { duration: 'bigint', rating: 'integer', datetime: 'timestamptz(3)' }

const columnsOf = (model: Model, object: string): readonly FieldModel[] =>
  [...(model.object(object)?.fields.values() ?? [])].filter(field => field.name !== 'id')

const tableOf = (model: Model, object: string): string => {
  const columns = columnsOf(model, object).map(field => {
    const { kind, item } = typeOfField(field, model)
    return `"${field.name}" ${kept[field.type] ?? sqlTypeOf(kind, item)}`
  })
  return `create table "${object}" (id uuid not null, ${columns.join(', ')})`
}

const rowOf = (model: Model, object: string, values: Values): { columns: string[]; values: unknown[] } => {
  const columns: string[] = []
  const row: unknown[] = []
  for (const field of columnsOf(model, object)) {
    const { kind, item } = typeOfField(field, model)
    const value = readerOf(kind, item)(values[field.name])
    if (value === null) continue
    columns.push(`"${field.name}"`)
    row.push(kind === 'json' ? JSON.stringify(value) : value)
  }
  return { columns, values: row }
}

/** Runs rules in a real database on one record at a time, or on many. */
export interface RuleDatabase {
  /** The value of each tree for each record, in the form in which rules compute. */
  run(trees: readonly SqlText[], records: readonly Values[], context: RuleContext): Promise<unknown[][]>
  close(): Promise<void>
}

/** Writes a tree for a scope. */
export type SqlText = { readonly kind: ValueKind; readonly write: (scope: SqlScope) => string }

/** What is handed in with a rule. */
export const contextValue = (name: string, context: RuleContext): unknown => {
  const { user } = context
  switch (name) {
    case '$user':
    case '$user.id':
      return user?.id
    case '$user.manager':
      return user?.manager
    case '$user.departments':
      return user?.departments
    case '$user.departments_below':
      return user?.departments_below
    case '$user.roles':
      return user?.roles
    case '$now':
      return context.now
    case '$timezone':
      return context.timezone
    default:
      throw new Error(`not handed in: ${name}`)
  }
}

/** A scope over the table `t`, with a join for each lookup on the way. */
export const scopeFor = (context: RuleContext) => {
  const parameters: unknown[] = []
  const joins = new Map<string, string>()
  const add = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`
  const scope: SqlScope = {
    column: path => {
      let alias = 't'
      for (const field of path.slice(0, -1)) {
        const next = `${alias}_${field.name}`
        const target = field.target?.[0]?.split('.')[1]
        joins.set(next, ` left join "${target}" "${next}" on "${next}".id = "${alias}"."${field.name}"`)
        alias = next
      }
      return `"${alias}"."${path.at(-1)?.name}"`
    },
    parameter: add,
    context: (name, type) =>
      name === '$today'
        ? `(${add(context.now, 'timestamptz')} at time zone ${add(context.timezone, 'text')})::date`
        : add(contextValue(name, context), type),
  }
  return { scope, parameters, joins: () => [...joins.values()].join('') }
}

/** How a value is read out so that it has one form. */
const output = (sql: string, kind: ValueKind): string => {
  if (kind === 'datetime') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  if (kind === 'number' || kind === 'duration') return `(${sql})::text`
  return kind === 'date' || kind === 'time' ? `(${sql})::text` : sql
}

const input = (value: unknown, kind: ValueKind): unknown =>
  typeof value === 'string' && (kind === 'number' || kind === 'duration') ? Number(value) : value

export const openRuleDatabase = async (model: Model): Promise<RuleDatabase> => {
  const { url, drop } = await freshDatabase()
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(tableOf(model, 'company'))
  await client.query(tableOf(model, 'thing'))
  let ids = 0
  const newId = (): string => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
  const insert = async (object: string, id: string, values: Values): Promise<void> => {
    const row = rowOf(model, object, values)
    const places = row.values.map((_, i) => `$${i + 2}`)
    const text = `insert into "${object}" (${['id', ...row.columns].join(', ')}) values (${['$1', ...places].join(', ')})`
    await client.query(text, [id, ...row.values])
    for (const field of columnsOf(model, object)) {
      const value = values[field.name]
      if (field.type === 'lookup' && typeof value === 'object' && value !== null) {
        const company = String((value as Values)['id'])
        const { rowCount } = await client.query('select from company where id = $1', [company])
        if (rowCount === 0) await insert('company', company, value as Values)
      }
    }
  }
  return {
    async run(trees, records, context) {
      await client.query('truncate thing, company')
      for (const record of records) await insert('thing', newId(), record)
      const { scope, parameters, joins } = scopeFor(context)
      const columns = trees.map((tree, i) => `${output(tree.write(scope), tree.kind)} as c${i}`)
      const text = `select ${columns.join(', ')} from thing t${joins()} order by t.id`
      const { rows } = await client.query<Record<string, unknown>>(text, parameters)
      return rows.map(row => trees.map((tree, i) => input(row[`c${i}`], tree.kind)))
    },
    async close() {
      await client.end()
      await drop()
    },
  }
}

/** Writes the value of a tree. */
export const valueText = (tree: Tree, write: (tree: Tree, scope: SqlScope) => string): SqlText => ({
  kind: tree.kind,
  write: scope => write(tree, scope),
})
