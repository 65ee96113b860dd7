import type { Job, Language } from '@tessera/schemas'
import { tell } from '../core/notices.ts'
import type { Platform } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import type { CsvRow } from './csv/csv-reader.ts'
import { type CsvFormat, readRows } from './csv/read-rows.ts'
import { type BatchDone, type ImportWork, prepareBatch, type RefusedRow, writeBatch } from './import-batch.ts'
import { discardFile } from './keep-file.ts'
import type { ImportPlan } from './plan-import.ts'

/** Rows written at once: large enough that the statement outweighs the way to the database. */
const batchSize = 2000

/** Batches that are written at the same time. */
const atOnce = 2

/** Refusals that are kept and told. */
const mostTold = 1000
const longestValue = 200

const stopped = {
  en: 'The server was stopped. Rows counted as done are in; import the file again with a key for the rest.',
  'zh-CN': '服务器已停止。已处理的行已经导入，其余的请用关键字段重新导入。',
}

/** What is counted while an import runs. */
type Progress = Pick<Job, 'done' | 'created' | 'updated' | 'refused' | 'issues'>

/** The refusals of a row, in the order of its columns. */
const tellRefused = ({ row, issues }: RefusedRow, plan: ImportPlan, language: Language): Job['issues'] =>
  issues
    .map(found => {
      const at = plan.columns.findIndex(({ field }) => `${found.at}/`.startsWith(`${field.at}/`))
      return { found, at, column: plan.columns[at] }
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ found, column }) => ({
      line: row.line,
      column: column?.heading ?? null,
      code: found.code,
      message: found.message[language],
      value: column === undefined ? null : (row.cells[column.cell] ?? '').slice(0, longestValue),
    }))

/** Writes how far it is. @returns false when somebody has cancelled it. */
const report = async (platform: Platform, id: string, progress: Progress): Promise<boolean> => {
  const { done, created, updated, refused, issues } = progress
  const [row] = await platform.database.query<Pick<Job, 'state'>>(
    `update tessera.jobs set done = $2, created = $3, updated = $4, refused = $5, issues = $6
     where id = $1 returning state`,
    [id, done, created, updated, refused, JSON.stringify(issues)],
  )
  await tell(platform.database, { topic: 'job', id })
  return row?.state === 'running'
}

const finish = async (platform: Platform, id: string, state: Job['state'], error: string | null): Promise<void> => {
  await platform.database.query(
    `update tessera.jobs set state = $2, error = $3, finished_at = $4 where id = $1 and state in ('queued', 'running')`,
    [id, state, error, platform.clock()],
  )
  await tell(platform.database, { topic: 'job', id })
}

async function* batches(path: string, format: CsvFormat): AsyncGenerator<CsvRow[], void, undefined> {
  let waiting: CsvRow[] = []
  let heading = true
  for await (const rows of readRows(path, format)) {
    waiting.push(...(heading ? rows.slice(1) : rows))
    heading = false
    while (waiting.length >= batchSize) {
      yield waiting.slice(0, batchSize)
      waiting = waiting.slice(batchSize)
    }
  }
  if (waiting.length > 0) yield waiting
}

/** Runs an import to its end, whatever that is; the job says how it went. */
export const runImport = async (
  platform: Platform,
  job: { readonly id: string; readonly path: string; readonly format: CsvFormat },
  work: ImportWork,
): Promise<void> => {
  const { id, path, format } = job
  const { language } = work.caller
  let goesOn = true
  // While the database writes some batches, this process prepares the next; they are told in their order.
  const writing: { readonly rows: readonly CsvRow[]; readonly done: Promise<BatchDone> }[] = []
  const progress: Progress = { done: 0, created: 0, updated: 0, refused: 0, issues: [] }
  const take = (rows: readonly CsvRow[], batch: BatchDone): Promise<boolean> => {
    progress.done += rows.length
    progress.created += batch.created
    progress.updated += batch.updated
    progress.refused += batch.refused.length
    const told = batch.refused.toSorted((a, b) => a.row.line - b.row.line)
    for (const one of told) {
      if (progress.issues.length < mostTold) progress.issues.push(...tellRefused(one, work.plan, language))
    }
    progress.issues.length = Math.min(progress.issues.length, mostTold)
    return report(platform, id, progress)
  }
  const settleFirst = async (): Promise<boolean> => {
    const first = writing.shift()
    return first === undefined || take(first.rows, await first.done)
  }
  try {
    await platform.database.query(
      `update tessera.jobs set state = 'running', started_at = $2 where id = $1 and state = 'queued'`,
      [id, platform.clock()],
    )
    for await (const rows of batches(path, format)) {
      if (writing.length >= atOnce) goesOn = await settleFirst()
      if (!goesOn || platform.closing.aborted) break
      const ready = await prepareBatch(work, rows)
      const done = writeBatch(work, ready)
      // Looked at in its turn; until then a failure must not count as unheard.
      done.catch(() => undefined)
      writing.push({ rows, done })
    }
    // What is under way gets in, so it is counted, also when somebody has cancelled.
    while (writing.length > 0) goesOn = await settleFirst()
    if (!goesOn) return
    if (platform.closing.aborted) return await finish(platform, id, 'failed', stopped[language])
    await finish(platform, id, 'done', null)
  } catch (error) {
    while (writing.length > 0) await settleFirst().catch(() => undefined)
    if (!(error instanceof Problem)) platform.log.error({ err: error, job: id }, 'an import failed')
    const message =
      error instanceof Problem ? error.summary.message[language] : 'Something went wrong; it is in the log.'
    await finish(platform, id, 'failed', message)
  } finally {
    await discardFile(path)
  }
}
