/**
 * Records through the store against SQL written by hand for the same tables, both through pg on one server, taking
 * turns. `node packages/database/bench/records.ts [seconds a round]`. DATABASE_URL, or an embedded server.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildModel } from '@tessera/metadata'
import { checkExpression } from '@tessera/rule-engine'
import type { AppDefinition } from '@tessera/schemas'
import { fullAccess, layoutOf, planTables, tablesOf } from '@tessera/sql'
import { Pool } from 'pg'
import { applyPlan, migrateSystem, openDatabase, openRecords, runPendingSteps, startEmbedded } from '../src/index.ts'
import { handWritten } from './hand-written.ts'
import { uuidv7 } from './uuidv7.ts'

const seconds = Number(process.argv[2] ?? 2)
const deals = Number(process.env.DEALS ?? 200_000)
const accounts = deals / 10

const app: AppDefinition = {
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_account',
      name: 'account',
      title: 'name',
      fields: [
        { id: 'fld_a_name', name: 'name', type: 'text', required: true },
        { id: 'fld_a_industry', name: 'industry', type: 'choice', choices: [{ value: 'steel' }, { value: 'food' }] },
      ],
    },
    {
      id: 'obj_deal',
      name: 'deal',
      title: 'name',
      fields: [
        { id: 'fld_d_name', name: 'name', type: 'text', required: true, searchable: true },
        { id: 'fld_d_account', name: 'account', type: 'lookup', object: 'account' },
        { id: 'fld_d_amount', name: 'amount', type: 'currency' },
        { id: 'fld_d_stage', name: 'stage', type: 'choice', choices: [{ value: 'lead' }, { value: 'won' }] },
        { id: 'fld_d_closes', name: 'closes_on', type: 'date' },
        { id: 'fld_d_note', name: 'note', type: 'long_text' },
      ],
    },
  ],
}

const url = process.env.DATABASE_URL
const dataDir = await mkdtemp(join(tmpdir(), 'tessera-bench-'))
const embedded = url === undefined ? await startEmbedded({ dataDir, log: () => undefined }) : undefined
const target = url ?? embedded?.url ?? ''
const me = '01900000-0000-7000-8000-00000000000a'

try {
  await migrateSystem(target)
  const database = await openDatabase(target, { connections: 16, readConnections: 16 })
  const pool = new Pool({ connectionString: target, max: 16 })
  const layout = layoutOf(buildModel(app), 'ws_main')
  await prepare()
  const records = openRecords({ database, layout, workspace: 1, newId: uuidv7 })
  const hand = handWritten(pool, me)
  const ask = {
    access: fullAccess,
    asker: { now: '2027-01-01T00:00:00.000Z', timezone: 'Asia/Shanghai', user: { id: me } },
  }
  const own = ownTree(layout.model)
  const owned = {
    ...ask,
    access: {
      key: 'own',
      hidden: () => new Set<string>(),
      rows: (object: string) => (object === 'sales.deal' ? own : true),
    },
  }
  const { rows: some } = await pool.query<{ id: string }>(
    'select id from ws_main.sales__deal order by random() limit 5000',
  )
  const { rows: homes } = await pool.query<{ id: string }>('select id from ws_main.sales__account limit 5000')
  const anyDeal = (): string => some[Math.floor(Math.random() * some.length)]?.id ?? ''
  const home = (): string => homes[Math.floor(Math.random() * homes.length)]?.id ?? ''
  const fields = ['name', 'account', 'account.industry', 'amount', 'stage', 'closes_on', 'owner']
  const now = () => new Date().toISOString()
  const at = () => ({ ...ask, asker: { ...ask.asker, now: now() } })
  const contests = {
    'list 50 with a lookup': {
      ours: () => records.query('deal', { fields }, ask),
      hand: () => hand.list(),
    },
    'list 50, own records only': {
      ours: () => records.query('deal', { fields }, owned),
      hand: () => hand.listOwn(),
    },
    'one record': {
      ours: () => records.get('deal', anyDeal(), ask, { fields }),
      hand: () => hand.get(anyDeal()),
    },
    create: {
      ours: () =>
        records.insert(
          'deal',
          {
            id: uuidv7(),
            values: { name: 'New', account: home(), amount: 5.5, stage: 'lead', closes_on: '2027-05-01' },
          },
          at(),
        ),
      hand: () => hand.insert(uuidv7(), 'New', home(), 5.5, 'lead', '2027-05-01', now()),
    },
    change: {
      ours: () =>
        records.update('deal', { id: anyDeal(), values: { amount: Math.random() * 1000, stage: 'won' } }, at()),
      hand: () => hand.update(anyDeal(), Math.random() * 1000, 'won', now()),
    },
    'read and change': {
      ours: async () => {
        const id = anyDeal()
        const before = await records.get('deal', id, ask)
        if (!before.ok || before.value === null) return before
        const old = JSON.parse(before.value)
        const values = { amount: Math.random() * 1000, stage: 'won' }
        const done = await records.update('deal', { id, version: old.version, values, old }, at())
        // Another one was faster: that is no failure.
        return done.ok ? done : null
      },
      hand: async () => {
        const id = anyDeal()
        await hand.get(id)
        return hand.update(id, Math.random() * 1000, 'won', now())
      },
    },
  }
  for (const connections of [1, 32]) {
    for (const [name, { ours, hand: theirs }] of Object.entries(contests)) {
      await contest(name, connections, ours, theirs)
    }
  }
  await bulk()
  await pool.end()
  await database.close()

  async function bulk(): Promise<void> {
    const rows = () =>
      Array.from({ length: 1000 }, () => ({
        id: uuidv7(),
        values: { name: 'Bulk', account: home(), amount: 1, stage: 'lead' },
      }))
    const took: number[] = []
    for (let i = 0; i < 5; i++) {
      const made = rows()
      const start = performance.now()
      await records.bulkInsert('deal', made, at())
      took.push(performance.now() - start)
    }
    print(`create 1,000 in one call: ${Math.min(...took).toFixed(1)} ms`)
    const start = performance.now()
    await records.query('deal', { search: 'Deal 19999', fields }, ask)
    print(`search of four letters and more: ${(performance.now() - start).toFixed(1)} ms`)
    const chinese = performance.now()
    await records.query('deal', { search: '采购', fields }, ask)
    print(`search of two characters: ${(performance.now() - chinese).toFixed(1)} ms`)
  }

  async function prepare(): Promise<void> {
    const plan = planTables([], tablesOf(layout), { schema: 'ws_main' })
    await database.transaction(trx => applyPlan(trx, plan, 1))
    await runPendingSteps(database)
    await pool.query(
      `insert into tessera.users (id, workspace, name, email) values ($1, 1, 'Ann', 'ann@example.com')`,
      [me],
    )
    await pool.query(
      `insert into ws_main.sales__account (id, created_at, updated_at, name, industry, owner)
       select gen_random_uuid(), now() - i * interval '1 minute', now(), '客户 Account ' || i, 'steel', $1 from generate_series(1, $2::int) i`,
      [me, accounts],
    )
    await pool.query(
      `with a as (select array_agg(id) as ids from ws_main.sales__account)
       insert into ws_main.sales__deal (id, created_at, created_by, updated_at, updated_by, owner, name, account, amount, stage, closes_on, note)
       select gen_random_uuid(), now() - i * interval '1 minute', $1, now(), $1, case when i % 10 = 0 then $1::uuid end,
         (array['设备采购', '软件订阅', '年度维护'])[1 + i % 3] || ' Deal ' || i, a.ids[1 + i % $2::int], i * 1.5, 'lead', date '2027-01-01' + i % 300, repeat('note ', 20)
       from generate_series(1, $3::int) i, a`,
      [me, accounts, deals],
    )
    await pool.query('vacuum analyze ws_main.sales__deal')
    await pool.query('vacuum analyze ws_main.sales__account')
  }
} finally {
  await embedded?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

function ownTree(model: ReturnType<typeof buildModel>) {
  const checked = checkExpression(
    { '==': [{ var: 'owner' }, { var: '$user' }] },
    { model, object: 'sales.deal' },
    'boolean',
  )
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

async function rate(connections: number, work: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  let done = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const result = await work()
        if (typeof result === 'object' && result !== null && 'ok' in result && result.ok === false)
          throw new Error(JSON.stringify(result))
        done++
      }
    }),
  )
  return done / ((performance.now() - start) / 1000)
}

async function contest(
  name: string,
  connections: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<void> {
  await rate(connections, ours, 400)
  await rate(connections, theirs, 400)
  let [a, b] = [0, 0]
  const turns = 5
  const costs = [
    { node: 0, postgres: 0, count: 0 },
    { node: 0, postgres: 0, count: 0 },
  ]
  for (let i = 0; i < turns; i++) {
    a += (await costly(costs[0], () => rate(connections, ours, (seconds * 1000) / turns))) / turns
    b += (await costly(costs[1], () => rate(connections, theirs, (seconds * 1000) / turns))) / turns
  }
  const [mine, other] = costs.map(
    ({ node, postgres, count }) => `${((node / count) * 1000).toFixed(0)} + ${((postgres / count) * 1000).toFixed(0)}`,
  )
  print(`  CPU in Node + Postgres, microseconds: ${mine}, by hand ${other}`)
  print(
    `${name}, ${connections} at a time: ${Math.round(a)}/s, by hand ${Math.round(b)}/s, ratio ${(a / b).toFixed(2)}`,
  )
}

interface Cost {
  node: number
  postgres: number
  count: number
}

/** Milliseconds of CPU that the server's processes have used; 0 where there is no /proc. */
async function postgresCpu(): Promise<number> {
  let ticks = 0
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (!stat.includes('(postgres)')) continue
    const [user = '0', system = '0'] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    ticks += Number(user) + Number(system)
  }
  return ticks * 10
}

async function costly(cost: Cost | undefined, work: () => Promise<number>): Promise<number> {
  const before = { node: process.cpuUsage(), postgres: await postgresCpu(), at: performance.now() }
  const perSecond = await work()
  if (cost === undefined) return perSecond
  const used = process.cpuUsage(before.node)
  cost.node += (used.user + used.system) / 1000
  cost.postgres += (await postgresCpu()) - before.postgres
  cost.count += perSecond * ((performance.now() - before.at) / 1000)
  return perSecond
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
