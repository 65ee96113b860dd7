import { Client } from 'pg'

/** What may change although a request is refused: signs of life, attempts, what was answered, numbers that are drawn. */
const free = ['sessions', 'attempts', 'idempotency', 'audit', 'outbox_readers', 'sign_in_links', 'counters']

const shape = `
  select 'columns' as part, md5(coalesce(string_agg(concat_ws(' ', table_name, column_name, data_type, column_default,
    is_nullable, generation_expression), ';' order by table_name, column_name), '')) as sum
  from information_schema.columns where table_schema like 'ws\\_%'
  union all select 'triggers', md5(coalesce(string_agg(pg_get_triggerdef(t.oid), ';' order by t.tgname, t.oid), ''))
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace::regnamespace::text like 'ws\\_%' and not tgisinternal
  union all select 'constraints', md5(coalesce(string_agg(conname || pg_get_constraintdef(oid), ';' order by conname), ''))
  from pg_constraint where connamespace::regnamespace::text like 'ws\\_%'`

/** Looks at a whole database from outside. */
export interface Watcher {
  /** A sum for the contents of each table and for the shape of all of them: equal sums, nothing changed. */
  readonly snapshot: () => Promise<Readonly<Record<string, string>>>
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  readonly close: () => Promise<void>
}

/** Opens a connection of its own, apart from those of the server under test. */
export const watch = async (url: string): Promise<Watcher> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query(text, values)).rows as Row[]
  const snapshot = async (): Promise<Readonly<Record<string, string>>> => {
    const tables = await query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
       where schemaname like 'ws\\_%' or (schemaname = 'tessera' and tablename <> all ($1)) order by 1, 2`,
      [free],
    )
    const sums = tables.map(({ schema, name }) => {
      const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
      const part = client.escapeLiteral(`${schema}.${name}`)
      return `select ${part} as part, md5(coalesce(string_agg(x, '|' order by x), '')) as sum
              from (select t::text as x from ${table} t) rows`
    })
    const found = await query<{ part: string; sum: string }>([...sums, shape].join('\nunion all '))
    return Object.fromEntries(found.map(({ part, sum }) => [part, sum]))
  }
  return { snapshot, query, close: () => client.end() }
}
