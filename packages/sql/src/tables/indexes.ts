import { isSeveral } from '../fields/shapes.ts'
import type { FieldLayout, ObjectLayout } from '../layout/layout.ts'
import { shortHash } from '../text/hash.ts'
import { columnKey } from './column-of-field.ts'
import { slot } from './slots.ts'
import type { IndexModel } from './table-model.ts'

/** What is in the bin is in nobody’s way. */
const inUse = 'where deleted_at is null'

/** Names hang on keys. The table is part of it, since an index is named per schema. */
const indexName = (table: string, kind: string, parts: readonly string[]): string =>
  `${kind}_${shortHash(JSON.stringify([table, kind, parts]))}`

const keysOf = (field: FieldLayout): readonly string[] => field.columns.map(column => columnKey(field, column))

const standard = (table: string, searched: readonly string[]): readonly IndexModel[] => [
  {
    // The order of a list that was not told another one.
    name: indexName(table, 'list', []),
    definition: `(created_at desc, id desc) ${inUse}`,
    unique: false,
    columns: [],
    expressions: [],
  },
  {
    // The same for those who see their own records only.
    name: indexName(table, 'own', []),
    definition: `(owner, created_at desc, id desc) ${inUse}`,
    unique: false,
    columns: [],
    expressions: [],
  },
  {
    name: indexName(table, 'bin', []),
    definition: '(deleted_at desc, id desc) where deleted_at is not null',
    unique: false,
    columns: [],
    expressions: [],
  },
  ...(searched.length === 0
    ? []
    : [
        {
          name: indexName(table, 'search', []),
          definition: 'using gin (tessera.bigrams(search)) with (gin_pending_list_limit = 512)',
          unique: false,
          columns: searched,
          expressions: [],
        },
      ]),
]

const uniqueOf = (field: FieldLayout, key: string): string => {
  const value = isSeveral(field.field) ? `(${slot(key)})[1]` : slot(key)
  const expression = field.sql.unique?.(value) ?? value
  return expression === slot(key) ? expression : `(${expression})`
}

const uniqueIndex = (table: string, fields: readonly FieldLayout[]): IndexModel => {
  const keys = fields.flatMap(keysOf)
  const expressions = fields.flatMap(field => keysOf(field).map(key => uniqueOf(field, key)))
  return {
    name: indexName(table, 'unique', keys),
    definition: `(${expressions.join(', ')}) ${inUse}`,
    unique: true,
    columns: keys,
    expressions,
  }
}

const flag = ({ field }: FieldLayout, name: 'unique' | 'indexed'): boolean =>
  name in field.definition &&
  (field.definition as { readonly unique?: boolean; readonly indexed?: boolean })[name] === true

const fieldIndexes = (table: string, field: FieldLayout): readonly IndexModel[] => {
  const found: IndexModel[] = []
  const keys = keysOf(field)
  if (flag(field, 'unique')) found.push(uniqueIndex(table, [field]))
  if (flag(field, 'indexed') && field.sql.indexable && field.columns.length === 1 && !isSeveral(field.field)) {
    const definition = `(${slot(keys[0] ?? '')}, id) ${inUse}`
    found.push({ name: indexName(table, 'value', keys), definition, unique: false, columns: keys, expressions: [] })
  }
  field.columns.forEach((column, i) => {
    const key = keys[i] ?? ''
    if (column.references?.to === 'object' && column.links !== true) {
      // For what points here, and for the foreign key.
      const definition = `(${slot(key)}) where ${slot(key)} is not null`
      found.push({ name: indexName(table, 'link', [key]), definition, unique: false, columns: [key], expressions: [] })
    }
  })
  return found
}

/** Empties come last in either direction, as in every list. */
const definedIndexes = (table: string, layout: ObjectLayout): readonly IndexModel[] =>
  (layout.object.definition.indexes ?? []).flatMap(({ fields }) => {
    const parts = fields.map(sort => {
      const descending = sort.startsWith('-')
      const field = layout.fields.get(descending ? sort.slice(1) : sort)
      const [column] = field?.columns ?? []
      if (field === undefined || column === undefined || !field.sql.indexable) return undefined
      if (field.columns.length !== 1 || column.type === 'text[]') return undefined
      const key = columnKey(field, column)
      return { key, text: `${slot(key)} ${descending ? 'desc nulls last' : 'asc'}` }
    })
    if (parts.some(part => part === undefined)) return []
    const keys = parts.map(part => part?.key ?? '')
    const texts = parts.map(part => part?.text ?? '')
    const last = fields.at(-1)?.startsWith('-') === true ? 'id desc' : 'id'
    const name = indexName(
      table,
      'sort',
      fields.map((sort, i) => `${sort.startsWith('-') ? '-' : ''}${keys[i]}`),
    )
    return [
      { name, definition: `(${[...texts, last].join(', ')}) ${inUse}`, unique: false, columns: keys, expressions: [] },
    ]
  })

const togetherIndexes = (table: string, layout: ObjectLayout): readonly IndexModel[] =>
  (layout.object.definition.unique ?? []).flatMap(({ fields }) => {
    const found = fields.map(name => layout.fields.get(name))
    if (found.some(field => field === undefined || field.columns.length === 0)) return []
    return [uniqueIndex(table, found as readonly FieldLayout[])]
  })

/** Every index of a table of records, each name once. */
export const indexesOf = (key: string, layout: ObjectLayout): readonly IndexModel[] => {
  const searched = layout.searched.flatMap(keysOf)
  const all = [
    ...standard(key, searched),
    ...[...layout.fields.values()].flatMap(field => fieldIndexes(key, field)),
    ...definedIndexes(key, layout),
    ...togetherIndexes(key, layout),
  ]
  return [...new Map(all.map(index => [index.name, index])).values()]
}
