import type { Values } from '@tessera/form-engine'
import { type BulkBody, type Issue, issue, type Json, type RecordValues, type RouteTypes } from '@tessera/schemas'
import { type OpenObject, openObject } from '../apps/open-app.ts'
import { under } from '../core/at.ts'
import type { Caller } from '../core/caller.ts'
import { apiIssues } from '../core/local-text.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { isUniqueViolation } from '../core/sql-errors.ts'
import { isUuid } from '../people/is-uuid.ts'
import { askFor } from './ask.ts'
import { readLinked } from './linked-records.ts'
import { mayCreate, prepareRecord } from './prepare-record.ts'
import { readByIds } from './read-many.ts'
import { mayNot } from './settle.ts'
import { type PlacedRow, type Written, writeMany } from './write-many.ts'

type Params = RouteTypes['bulkRecords']['params']

/** One bulk action at work. */
interface Work {
  readonly platform: Platform
  readonly caller: Caller
  readonly open: OpenObject
  readonly trx?: SqlTransaction
  readonly done: Written
}

const hasLines = ({ open }: Work, values: RecordValues): boolean =>
  Object.keys(values).some(name => open.object.fields.get(name)?.type === 'lines')

const ask = ({ platform, caller, open, trx }: Work) => askFor(platform, caller, open, trx)

const write = async (work: Work, action: 'insert' | 'update', rows: readonly PlacedRow[]): Promise<void> => {
  const { open, done } = work
  const name = open.object.qualified
  const plain = rows.filter(row => !hasLines(work, row.values))
  const written = await writeMany(open, ask(work), action, plain)
  done.ids.push(...written.ids)
  done.failed.push(...written.failed)
  // Lines belong to one record; these are written one by one.
  for (const { index, id, values } of rows.filter(row => hasLines(work, row.values))) {
    const one = await open.app.records[action](name, { id, values }, ask(work))
    if (one.ok) done.ids.push(id)
    else done.failed.push({ index, issues: one.issues })
  }
}

const create = async (work: Work, records: readonly RecordValues[]): Promise<void> => {
  const { platform, caller, open, done } = work
  if (open.objectRights.rows('create') === false) throw mayNot('create')
  const links = await readLinked(platform, caller, open, records, work.trx)
  const rows: PlacedRow[] = []
  for (const [index, values] of records.entries()) {
    const prepared = prepareRecord(platform, caller, open, { values, links })
    const issues: Issue[] = [...prepared.issues]
    if (issues.length === 0 && !mayCreate(platform, caller, open, prepared.record)) {
      issues.push(mayNot('create').summary)
    }
    if (issues.length > 0) done.failed.push({ index, issues })
    else rows.push({ index, id: platform.ids(), values: prepared.values })
  }
  await write(work, 'insert', rows)
}

type Asked = { readonly index: number; readonly id: string; readonly values: RecordValues }

const askedOf = (body: BulkBody): Asked[] => {
  if (body.values !== undefined) {
    const { values } = body
    if (Object.hasOwn(values, 'id')) throw refusal([issue('read_only_field', '/values/id', { field: 'id' })])
    return (body.ids ?? []).map((id, index) => ({ index, id: id.toLowerCase(), values }))
  }
  return (body.records ?? []).map(({ id, ...values }, index) => {
    if (!isUuid(id)) throw refusal([issue('bad_format', `/records/${index}/id`, { format: 'uuid' })])
    return { index, id: id.toLowerCase(), values }
  })
}

const what = { en: 'such record', 'zh-CN': '这条记录' }

const change = async (work: Work, asked: readonly Asked[]): Promise<void> => {
  const { platform, caller, open, done } = work
  if (open.objectRights.rows('change') === false) throw mayNot('change')
  const { app, access, object } = open
  const reader = { platform, caller, app, access, ...(work.trx === undefined ? {} : { trx: work.trx }) }
  const olds = await readByIds(
    reader,
    object.qualified,
    asked.map(({ id }) => id),
  )
  const all: Json[] = [...olds.values(), ...asked.map(({ values }) => values)]
  const links = await readLinked(platform, caller, open, all, work.trx)
  const rows: PlacedRow[] = []
  for (const { index, id, values } of asked) {
    const old = olds.get(id)
    if (old === undefined) {
      done.failed.push({ index, issues: [issue('not_found', '', { what })] })
      continue
    }
    const prepared = prepareRecord(platform, caller, open, { values, old: old as Values, links })
    if (prepared.issues.length > 0) done.failed.push({ index, issues: prepared.issues })
    else if (prepared.changed.length === 0) done.ids.push(id)
    else rows.push({ index, id, values: prepared.values })
  }
  await write(work, 'update', rows)
}

const run = async (work: Work, body: BulkBody): Promise<void> => {
  if (body.action === 'create') return create(work, body.records ?? [])
  if (body.action === 'change') return change(work, askedOf(body))
  if (work.open.objectRights.rows('delete') === false) throw mayNot('delete')
  const { records } = work.open.app
  const name = work.open.object.qualified
  const ids = body.ids ?? []
  const done = await (body.action === 'delete'
    ? records.bulkRemove(name, ids, ask(work))
    : records.bulkRestore(name, ids, ask(work)))
  work.done.ids.push(...done.ids)
  work.done.failed.push(...done.failed)
}

const requireAll = ({ done }: Work, body: BulkBody): void => {
  const list = body.records === undefined ? 'ids' : 'records'
  const issues = done.failed.flatMap(({ index, issues: found }) => under(`/${list}/${index}`, found))
  if (issues.length > 0) throw refusal(issues.slice(0, 1000))
}

/** Creates, changes, deletes or restores many records; each refusal is told with its place, the others take effect. */
export const bulkRecords = async (
  platform: Platform,
  caller: Caller,
  { app, object, ...body }: BulkBody & Params,
): Promise<RouteTypes['bulkRecords']['response']> => {
  const open = await openObject(platform, caller, app, object)
  const work: Work = { platform, caller, open, done: { ids: [], failed: [] } }
  if (body.allOrNothing === true) {
    await platform.database
      .transaction(async trx => {
        const all = { ...work, trx, done: { ids: [], failed: [] } }
        await run(all, body)
        requireAll(all, body)
        work.done.ids.push(...all.done.ids)
      })
      .catch((error: unknown) => {
        // Which row it was cannot be told any more once the transaction has failed.
        const field = { en: 'unique value', 'zh-CN': '唯一值' }
        throw isUniqueViolation(error) ? refusal([issue('not_unique', '', { field })]) : error
      })
  } else await run(work, body)
  const failed = work.done.failed
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, issues }) => ({ index, issues: apiIssues(issues, caller.language) }))
  return { done: work.done.ids.length, ids: work.done.ids, failed }
}
