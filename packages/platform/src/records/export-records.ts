import { type FieldModel, labelOf } from '@tessera/metadata'
import type { ExportBody, Json, RecordData, RecordQuery } from '@tessera/schemas'
import type { Access } from '@tessera/sql'
import { type OpenObject, openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { askFor } from './ask.ts'
import { cellText, csvLine } from './csv-text.ts'
import { guardQuery } from './guard-query.ts'
import { mayNot, settle } from './settle.ts'

const pageSize = 1000

/** The same rights, with only those records to be seen that may be exported. */
const exporting = ({ access, object }: OpenObject): Access => ({
  key: `${access.key}|export ${object.qualified}`,
  hidden: name => access.hidden(name),
  rows: (name, action) => access.rows(name, name === object.qualified && action === 'see' ? 'export' : action),
})

/** The value at the end of a path through lookups. */
const valueAt = (record: RecordData, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((value, step) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return (value as { readonly [key: string]: Json })[step]
  }, record)

/**
 * Records as CSV: a heading line, then a line for each record, read page by page.
 * @throws Problem before the first piece: forbidden, mistakes of the query.
 */
export const exportRecords = async (
  platform: Platform,
  caller: Caller,
  { app, object, ...asked }: ExportBody & { readonly app: string },
): Promise<AsyncIterable<string>> => {
  const open = await openObject(platform, caller, app, object)
  if (open.objectRights.rows('export') === false) throw mayNot('export')
  const guarded = guardQuery(open, asked)
  const ask = askFor(platform, caller, { app: open.app, access: exporting(open) })
  const read = async (cursor: string | null): Promise<{ records: RecordData[]; next: string | null }> => {
    const query: RecordQuery = { ...guarded, limit: pageSize, ...(cursor === null ? {} : { cursor }) }
    return JSON.parse(settle(await open.app.records.query(open.object.qualified, query, ask), 'export'))
  }
  const first = await read(null)
  const columns = asked.fields.map(path => ({
    path,
    steps: open.app.model.resolvePath(open.object, path)?.fields ?? [],
  }))
  const headingOf = (steps: readonly FieldModel[]): string =>
    steps.map(step => labelOf(step, caller.language)).join(' / ')

  async function* lines(): AsyncGenerator<string, void, undefined> {
    yield csvLine(columns.map(({ steps }) => headingOf(steps)))
    for (let page = first; ; page = await read(page.next)) {
      yield page.records
        .map(record =>
          csvLine(columns.map(({ path, steps }) => cellText(valueAt(record, path), steps.at(-1), caller.language))),
        )
        .join('')
      if (page.next === null) return
    }
  }
  return lines()
}
