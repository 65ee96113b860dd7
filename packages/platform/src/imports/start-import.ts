import { issue, type Job, type Json } from '@tessera/schemas'
import { openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { insertJob } from '../jobs/job-rows.ts'
import { getJob } from '../jobs/jobs.ts'
import { mayNot } from '../records/settle.ts'
import { type CsvFormat, formatOf, readRows } from './csv/read-rows.ts'
import { Matches } from './find-matches.ts'
import { readPeopleByName } from './people-by-name.ts'
import { planImport } from './plan-import.ts'
import { readMapping } from './read-mapping.ts'
import { runImport } from './run-import.ts'

/** Reads the whole file once before anything is written: its heading, how many rows, whether it can be read at all. */
const survey = async (path: string, format: CsvFormat): Promise<{ heading: readonly string[]; rows: number }> => {
  let heading: readonly string[] | undefined
  let rows = -1
  for await (const batch of readRows(path, format)) {
    const [first] = batch
    if (heading === undefined && first?.badQuote === true) throw refusal([issue('bad_quote', '', { line: first.line })])
    heading ??= first?.cells.map(cell => cell.trim())
    rows += batch.length
  }
  if (heading === undefined) throw refusal([issue('empty_file', '')])
  return { heading, rows }
}

/**
 * Starts an import in the background.
 * @param input.mapping as sent. @param input.path of the kept file, which the import removes.
 * @returns the job. @throws Problem for mistakes of the mapping, and for files that cannot be read.
 */
export const startImport = async (
  platform: Platform,
  caller: Caller,
  input: { readonly app: string; readonly mapping: unknown; readonly path: string },
): Promise<Job> => {
  const mapping = readMapping(input.mapping)
  const open = await openObject(platform, caller, input.app, mapping.object)
  if (!open.objectRights.import || open.objectRights.rows('create') === false) throw mayNot('import')
  const { delimiter, encoding } = mapping
  const given = { ...(delimiter === undefined ? {} : { delimiter }), ...(encoding === undefined ? {} : { encoding }) }
  const format = await formatOf(input.path, given)
  const { heading, rows } = await survey(input.path, format)
  const { plan, issues } = planImport(open, mapping, heading)
  if (issues.length > 0) throw refusal(issues)
  const id = platform.ids()
  await platform.showLife()
  await insertJob(platform, {
    id,
    app: input.app,
    kind: 'import',
    input: { mapping: mapping as unknown as Json, server: platform.server },
    by: caller.userId,
    total: rows,
  })
  const work = {
    platform,
    caller,
    open,
    plan,
    matches: new Matches(platform, caller, open),
    people: await readPeopleByName(platform),
    keys: new Map<string, number>(),
    dryRun: mapping.dryRun ?? false,
  }
  platform.background(runImport(platform, { id, path: input.path, format }, work))
  return getJob(platform, caller, { app: input.app, id })
}
