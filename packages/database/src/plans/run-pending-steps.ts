import type { Database } from '../connection/database.ts'

interface Pending {
  readonly id: string
  readonly sql: string
}

const indexName = /concurrently if not exists ("(?:[^"]|"")+") on ("(?:[^"]|"")+")\./

/**
 * Runs what plans have left for after their transaction (indexes that are built without locking writers), one server at
 * a time. What fails stays on the list for the next call; a server calls it when it starts and after each publish.
 * @returns sentences about what failed.
 */
export async function runPendingSteps(database: Database): Promise<string[]> {
  const failures: string[] = []
  const steps = await database.query<Pending>('select id, sql from tessera.pending_steps order by id')
  for (const { id, sql } of steps) {
    try {
      // An index that was left half built when a server died is taken away first.
      const [, index = '', schema = ''] = indexName.exec(sql) ?? []
      if (index !== '') await dropInvalid(database, schema, index)
      await database.query(sql)
      await database.query('delete from tessera.pending_steps where id = $1', [id])
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  return failures
}

const bare = (quoted: string): string => quoted.slice(1, -1).replaceAll('""', '"')

async function dropInvalid(database: Database, schema: string, index: string): Promise<void> {
  const found = await database.query(
    `select 1 from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = $2 and not i.indisvalid
       and not exists (select 1 from pg_stat_progress_create_index p where p.index_relid = i.indexrelid)`,
    [bare(schema), bare(index)],
  )
  if (found.length > 0) await database.query(`drop index if exists ${schema}.${index}`)
}
