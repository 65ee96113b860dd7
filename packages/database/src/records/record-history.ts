import type { HistoryEntry, Json, RecordData } from '@tessera/schemas'
import { compileHistory, type ObjectLayout } from '@tessera/sql'
import type { Ask } from './record-store.ts'
import { compiled, inputsOf, objectOf, readerOf, type StoreContext } from './store-context.ts'

interface Version {
  readonly record: RecordData
  readonly deleted: boolean
}

const usualLimit = 50

/** Told by the entry itself, or computed from others. */
const unsaid = new Set(['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by'])

const changesBetween = (
  object: ObjectLayout,
  before: RecordData | undefined,
  after: RecordData,
): HistoryEntry['changes'] =>
  Object.keys(after).flatMap(field => {
    if (unsaid.has(field) || object.fields.get(field)?.field.type === 'rollup') return []
    const [old, now] = [before?.[field] ?? null, after[field] ?? null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }]
  })

const actionOf = (before: Version | undefined, after: Version): HistoryEntry['action'] => {
  if (after.record.version === 1) return 'created'
  if (after.deleted && before?.deleted !== true) return 'deleted'
  if (!after.deleted && before?.deleted === true) return 'restored'
  return 'changed'
}

const personOf = (value: Json | undefined): HistoryEntry['by'] => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return { id: String(value.id), name: String(value.title ?? '') }
}

/** Versions of a record, newest first, with what each changed. Null for one that the caller may not see. */
export const recordHistory = async (
  context: StoreContext,
  name: string,
  id: string,
  ask: Ask,
  { limit = usualLimit, before }: { readonly limit?: number; readonly before?: number } = {},
): Promise<HistoryEntry[] | null> => {
  const { layout } = context
  const { access } = ask
  const object = objectOf(context, name)
  const statement = compiled(context, `history ${object.object.qualified} ${access.key}`, () =>
    compileHistory({ layout, object, access }),
  )
  // One more than asked for: the last one is compared with the version before it.
  const inputs = inputsOf(context, ask, { id, before, limit: limit + 1 })
  const rows = await readerOf(context, ask).run(statement, inputs)
  const versions = rows.map(([text]) => JSON.parse(text ?? 'null') as Version)
  if (versions.length === 0 && before === undefined) return null
  return versions.slice(0, limit).map((version, i) => {
    const previous = versions[i + 1]
    return {
      version: version.record.version,
      at: version.record.updated_at,
      by: personOf(version.record.updated_by),
      action: actionOf(previous, version),
      changes: changesBetween(object, previous?.record, version.record),
    }
  })
}
