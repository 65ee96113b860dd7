import type { TableModel } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'

/** What stands in the schema of a workspace: the `before` of its next plan. */
export async function readTables(on: Executor, workspace: number): Promise<TableModel[]> {
  const rows = await on.query<{ model: TableModel }>(
    'select model from tessera.tables where workspace = $1 order by key',
    [workspace],
  )
  return rows.map(row => row.model)
}
