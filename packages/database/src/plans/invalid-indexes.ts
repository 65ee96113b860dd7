type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>

/** An index that a build left behind: writers keep it up, readers cannot use it. */
export interface InvalidIndex {
  readonly schema: string
  readonly name: string
  readonly table: string
  /** What follows the table in the statement that builds it. */
  readonly definition: string
  /** Somebody is building it at this moment. */
  readonly building: boolean
}

/** The invalid indexes on tables of workspaces, or the one of that name. */
export const findInvalid = (query: Query, schema?: string, name?: string): Promise<InvalidIndex[]> =>
  query<InvalidIndex>(
    `select n.nspname as schema, c.relname as name, t.relname as "table",
       substring(pg_get_indexdef(c.oid) from ' USING .*$') as definition,
       exists (select 1 from pg_stat_progress_create_index p where p.index_relid = c.oid) as building
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = i.indrelid
     where not i.indisvalid and not i.indisunique
       and case when $1::text is null then n.nspname in (select schema_name from tessera.workspaces)
           else n.nspname = $1 and c.relname = $2 end`,
    [schema ?? null, name ?? null],
  )

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Takes away the indexes that were left half built and puts them on the list to be built again. */
export async function unbuild(query: Query): Promise<void> {
  for (const { schema, name, table, definition, building } of await findInvalid(query)) {
    if (building) continue
    try {
      await query(`drop index if exists ${quoted(schema)}.${quoted(name)}`)
    } catch {
      // Somebody works on its table; the next call tries again.
      continue
    }
    const sql = `create index concurrently if not exists ${quoted(name)} on ${quoted(schema)}.${quoted(table)}${definition}`
    await query(
      `insert into tessera.pending_steps (workspace, sql)
       select w.id, $2 from tessera.workspaces w where w.schema_name = $1
         and not exists (select 1 from tessera.pending_steps p where p.sql like '%' || $3 || '%')`,
      [schema, sql, ` ${quoted(name)} on `],
    )
  }
}
