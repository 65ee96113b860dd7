import type { Database } from '../../src/index.ts'

/** What stands in a schema, without what is retired, in an order that does not hang on how it came about. */
export async function catalog(database: Database, schema: string): Promise<unknown> {
  const rows = async (text: string) => database.query(text, [schema])
  const columns = await rows(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as filled,
      pg_get_expr(d.adbin, d.adrelid) as value, a.attgenerated as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attname !~ '__retired_\\d+$' and c.relname !~ '__retired_\\d+(__history)?$' order by 1, 2`)
  const indexes = await rows(`
    select t.relname as table, i.relname as index, regexp_replace(pg_get_indexdef(x.indexrelid), ' USING', ' USING') as definition, x.indisvalid as valid
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = $1 and t.relname !~ '__retired_\\d+(__history)?$' order by 1, 2`)
  const constraints = await rows(`
    select t.relname as table, c.conname as name, c.contype as kind, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = $1 and c.contype <> 'n' and t.relname !~ '__retired_\\d+(__history)?$' order by 1, 2`)
  const triggers = await rows(`
    select t.relname as table, pg_get_triggerdef(g.oid) as definition
    from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = $1 and not g.tgisinternal and t.relname !~ '__retired_\\d+(__history)?$' order by 1, 2`)
  const routines = await rows(
    'select p.proname as name, p.prosrc as source from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 order by 1',
  )
  return { columns, indexes, constraints, triggers, routines }
}
