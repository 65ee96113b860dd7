import type { Ask, BulkDone } from '@tessera/database'
import type { Issue, RecordValues } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'

/** A record to be written, and its place in what was sent. */
export interface PlacedRow {
  readonly index: number
  readonly id: string
  readonly values: RecordValues
}

/** What became of rows. */
export interface Written {
  readonly ids: string[]
  readonly failed: { readonly index: number; readonly issues: readonly Issue[] }[]
}

type Write = (rows: readonly PlacedRow[]) => Promise<BulkDone>

/**
 * Writes rows in one statement. Where that is refused as a whole, as when two rows share a unique value, the rows are
 * halved until the ones that are wrong stand alone: all others get in.
 */
const writeHalving = async (rows: readonly PlacedRow[], write: Write, into: Written): Promise<void> => {
  if (rows.length === 0) return
  const done = await write(rows)
  into.ids.push(...done.ids)
  const all = done.ids.length === 0 && done.failed.length === rows.length
  if (!all || rows.length === 1) {
    for (const { index, issues } of done.failed) into.failed.push({ index: rows[index]?.index ?? index, issues })
    return
  }
  const half = rows.length >> 1
  await writeHalving(rows.slice(0, half), write, into)
  await writeHalving(rows.slice(half), write, into)
}

/** Creates or changes many records; each row that is refused is told with its place. */
export const writeMany = async (
  open: OpenObject,
  ask: Ask,
  action: 'insert' | 'update',
  rows: readonly PlacedRow[],
): Promise<Written> => {
  const written: Written = { ids: [], failed: [] }
  const { records } = open.app
  const name = open.object.qualified
  const write: Write = part =>
    action === 'insert' ? records.bulkInsert(name, part, ask) : records.bulkUpdate(name, part, ask)
  await writeHalving(rows, write, written)
  return written
}
