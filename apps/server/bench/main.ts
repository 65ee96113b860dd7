/**
 * HTTP against a hand-written server on the same tables, session check and owner filter: 200,000 deals, 20,000 accounts,
 * 1 and 32 connections, both alternating in one run. Prints requests per second and the ratio. Then an import against COPY,
 * pages far down in a large table, and how long a start takes. `--quick` with smaller numbers.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '@tessera/database'
import { clientOf } from './client-of.ts'
import { accounts, deals } from './definition.ts'
import { pagesAtDepth } from './depth.ts'
import { fill } from './fill.ts'
import { compareImport } from './import.ts'
import { compare, type Target } from './load.ts'
import { opponentCookie } from './opponent.ts'
import { prepare } from './prepare.ts'
import { startProcess } from './process.ts'
import { startTimes } from './start.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 3
const seconds = quick ? 2 : 4

const folder = await mkdtemp(join(tmpdir(), 'tessera-bench-'))
const postgres = await startEmbedded({ dataDir: folder, log: () => undefined })
const admin = { email: 'bench@tessera.example', password: 'bench-password-1' }
const ours = await startProcess(here('../src/main.ts'), [], {
  DATABASE_URL: postgres.url,
  TESSERA_SECRET: 'bench-secret-bench-secret-bench-secret',
  TESSERA_ADMIN_EMAIL: admin.email,
  TESSERA_ADMIN_PASSWORD: admin.password,
  TESSERA_LOG: 'error',
  TESSERA_DATA: folder,
  NODE_ENV: 'production',
  PORT: '3917',
})
const stops = [() => ours.stop()]
try {
  const { user, cookie, csrf } = await prepare(ours.url, admin)
  const { ids, accountIds } = await fill(postgres.url, user, quick ? 20_000 : deals, accounts)
  const theirs = await startProcess(
    here('opponent-main.ts'),
    [postgres.url, 'ws_main.bench__deal', 'ws_main.bench__account'],
    {
      NODE_ENV: 'production',
    },
  )
  stops.push(() => theirs.stop())

  const pick = (list: readonly string[], n: number): string => list[(n * 7919) % list.length] ?? ''
  const headers = { ours: { cookie, 'x-csrf-token': csrf }, theirs: { cookie: opponentCookie(user) } }
  const input = (n: number): string =>
    JSON.stringify({
      name: `Deal ${n}`,
      account: pick(accountIds, n),
      amount: 1000 + n,
      probability: 40,
      stage: 'negotiation',
      close_date: '2027-03-31',
    })
  const change = (n: number): string => JSON.stringify({ amount: 2000 + n, probability: 50 })
  const base = '/api/apps/bench/records/deal'
  const list = JSON.stringify({
    fields: ['name', 'amount', 'probability', 'stage', 'close_date', 'note', 'account.industry', 'owner'],
    sort: ['-created_at'],
    limit: 50,
  })
  type Make = Target['request']
  const cases: readonly [string, number, Make, Make][] = [
    [
      'list 50 with a lookup',
      1,
      () => ({ path: `${base}/query`, method: 'POST', body: list }),
      () => ({ path: '/deals', method: 'GET' }),
    ],
    [
      'one record',
      1,
      n => ({ path: `${base}/${pick(ids, n)}`, method: 'GET' }),
      n => ({ path: `/deals/${pick(ids, n)}`, method: 'GET' }),
    ],
    [
      'create',
      0.7,
      n => ({ path: base, method: 'POST', body: input(n) }),
      n => ({ path: '/deals', method: 'POST', body: input(n) }),
    ],
    [
      'change',
      0.7,
      n => ({ path: `${base}/${pick(ids, n)}`, method: 'PATCH', body: change(n) }),
      n => ({ path: `/deals/${pick(ids, n)}`, method: 'PATCH', body: change(n) }),
    ],
  ]
  console.log(
    `HTTP, ${(quick ? 20_000 : deals).toLocaleString('en')} deals, ${accounts.toLocaleString('en')} accounts; requests per second`,
  )
  for (const [name, goal, a, b] of cases) {
    for (const connections of [1, 32]) {
      const result = await compare(
        { url: ours.url, headers: headers.ours, request: a },
        { url: theirs.url, headers: headers.theirs, request: b },
        { connections, rounds, seconds },
      )
      const verdict = result.ratio >= goal ? 'reached' : 'missed'
      console.log(
        `${name.padEnd(24)} ${String(connections).padStart(2)} connections  ours ${result.ours.toFixed(0).padStart(6)}  by hand ${result.theirs.toFixed(0).padStart(6)}  ratio ${result.ratio.toFixed(2)}  goal ${goal} ${verdict}`,
      )
    }
  }
  const verdictOf = (reached: boolean): string => (reached ? 'reached' : 'missed')
  const { client } = await clientOf(ours.url, admin)
  const rows = quick ? 10_000 : 100_000
  const superuser = new URL(postgres.adminUrl)
  superuser.pathname = new URL(postgres.url).pathname
  const times = await compareImport(client, superuser.href, rows)
  console.log(
    `import of ${rows.toLocaleString('en')} rows  ours ${times.ours.toFixed(1)} s  COPY ${times.copy.toFixed(1)} s  ratio ${times.ratio.toFixed(1)}  goal 6 ${verdictOf(times.ratio <= 6)}`,
  )
  const many = quick ? 100_000 : 1_000_000
  const { user: owner } = await clientOf(ours.url, admin)
  await fill(postgres.url, owner, many - (quick ? 20_000 : deals), 0)
  const pages = await pagesAtDepth(client, many / 2)
  console.log(
    `list 50 of ${many.toLocaleString('en')}  first page ${pages.first.toFixed(1)} ms  after ${(many / 2).toLocaleString('en')} records ${pages.deep.toFixed(1)} ms`,
  )
  const start = await startTimes()
  console.log(
    `start  first ${start.first.toFixed(1)} s  goal 180 ${verdictOf(start.first < 180)}  later ${start.later.toFixed(1)} s  goal 5 ${verdictOf(start.later < 5)}`,
  )
} finally {
  for (const stop of stops.reverse()) await stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
