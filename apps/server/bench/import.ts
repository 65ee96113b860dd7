import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@tessera/client'
import pg from 'pg'

/** Seconds that the same rows took. */
export interface ImportTimes {
  readonly ours: number
  readonly copy: number
  readonly ratio: number
}

const stages = ['lead', 'analysis', 'proposal', 'negotiation', 'won', 'lost']

/** Lines of CSV with whatever names the account. */
const csv = (rows: number, accounts: readonly string[]): string => {
  const lines = ['Name,Account,Amount,Probability,Stage,Close date']
  for (let n = 1; n <= rows; n++) {
    const month = String(1 + (n % 12)).padStart(2, '0')
    lines.push(
      `Imported ${n},${accounts[n % accounts.length]},${1000 + n},${30 + (n % 70)},${stages[n % 6]},2027-${month}-15`,
    )
  }
  return `${lines.join('\n')}\n`
}

const mapping = {
  object: 'deal',
  columns: [
    { column: 'Name', field: 'name' },
    { column: 'Account', field: 'account', match: 'code' },
    { column: 'Amount', field: 'amount' },
    { column: 'Probability', field: 'probability' },
    { column: 'Stage', field: 'stage' },
    { column: 'Close date', field: 'close_date' },
  ],
}

const importRows = async (client: Client, text: string, rows: number): Promise<number> => {
  const body = new FormData()
  body.append('mapping', JSON.stringify(mapping))
  body.append('file', new Blob([text]), 'deals.csv')
  const start = performance.now()
  let job = await client.startImport({ app: 'bench' }, { body })
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 50))
    job = await client.getJob({ app: 'bench', id: job.id })
  }
  if (job.created !== rows)
    throw new Error(`Of ${rows} rows ${job.created} got in: ${JSON.stringify(job.issues.slice(0, 3))}`)
  return (performance.now() - start) / 1000
}

const copyRows = async (sql: pg.Client, text: string, folder: string): Promise<number> => {
  const file = join(folder, 'rows.csv')
  await writeFile(file, text)
  // The server reads it, as a user of its own.
  await chmod(folder, 0o755)
  await chmod(file, 0o644)
  await sql.query('drop table if exists ws_main.copied')
  await sql.query('create table ws_main.copied (like ws_main.bench__deal including all)')
  await sql.query(
    'alter table ws_main.copied alter id set default gen_random_uuid(), alter created_at set default now(), alter updated_at set default now()',
  )
  const start = performance.now()
  await sql.query(
    `copy ws_main.copied (name, account, amount, probability, stage, close_date) from '${file}' with (format csv, header true)`,
  )
  const took = (performance.now() - start) / 1000
  await sql.query('drop table ws_main.copied')
  return took
}

/**
 * Rows of CSV with one lookup through the import, with checks and events, against COPY of the same rows, with the ids of
 * the lookups filled in, into a table of the same columns and indexes. In turn, the better of two each.
 * @param adminUrl the database `tessera` as its superuser, who may read a file.
 */
export const compareImport = async (client: Client, adminUrl: string, rows: number): Promise<ImportTimes> => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-bench-copy-'))
  const sql = new pg.Client({ connectionString: adminUrl })
  await sql.connect()
  try {
    const { rows: accounts } = await sql.query<{ id: string; code: string }>(
      'select id, code from ws_main.bench__account',
    )
    const named = csv(
      rows,
      accounts.map(({ code }) => code),
    )
    const resolved = csv(
      rows,
      accounts.map(({ id }) => id),
    )
    let [ours, copy] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < 2; round++) {
      copy = Math.min(copy, await copyRows(sql, resolved, folder))
      ours = Math.min(ours, await importRows(client, named, rows))
    }
    return { ours, copy, ratio: ours / copy }
  } finally {
    await sql.end()
    await rm(folder, { recursive: true, force: true })
  }
}
