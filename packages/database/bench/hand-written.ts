import type { Pool } from 'pg'

const columns =
  'd.id, d.version, d.created_at, d.updated_at, d.name, d.amount, d.stage, d.closes_on, a.id as account_id, a.name as account_title, a.industry, u.id as owner_id, u.name as owner_title'
const from =
  'from ws_main.sales__deal d left join ws_main.sales__account a on a.id = d.account left join tessera.users u on u.id = d.owner'

interface Row {
  id: string
  version: number
  created_at: Date
  updated_at: Date
  name: string
  amount: string | null
  stage: string | null
  closes_on: Date | null
  account_id: string | null
  account_title: string | null
  industry: string | null
  owner_id: string | null
  owner_title: string | null
}

const shape = (row: Row) => ({
  id: row.id,
  version: row.version,
  created_at: row.created_at,
  updated_at: row.updated_at,
  name: row.name,
  account: row.account_id === null ? null : { id: row.account_id, title: row.account_title, industry: row.industry },
  amount: row.amount === null ? null : Number(row.amount),
  stage: row.stage,
  closes_on: row.closes_on,
  owner: row.owner_id === null ? null : { id: row.owner_id, title: row.owner_title },
})

/** What a good engineer writes for these tables: named statements, rows shaped and written as JSON in Node. */
export function handWritten(pool: Pool, me: string) {
  const rows = async (name: string, text: string, values: unknown[]): Promise<string> => {
    const result = await pool.query<Row>({ name, text, values })
    return JSON.stringify({ records: result.rows.slice(0, 50).map(shape) })
  }
  return {
    list: () =>
      rows(
        'list',
        `select ${columns} ${from} where d.deleted_at is null order by d.created_at desc, d.id desc limit 51`,
        [],
      ),
    listOwn: () =>
      rows(
        'own',
        `select ${columns} ${from} where d.deleted_at is null and d.owner = $1 order by d.created_at desc, d.id desc limit 51`,
        [me],
      ),
    get: (id: string) => rows('get', `select ${columns} ${from} where d.id = $1 and d.deleted_at is null`, [id]),
    insert: (id: string, name: string, account: string, amount: number, stage: string, closes: string, now: string) =>
      pool.query({
        name: 'insert',
        text: `insert into ws_main.sales__deal (id, created_at, created_by, updated_at, updated_by, owner, name, account, amount, stage, closes_on)
          values ($1, $2, $3, $2, $3, $3, $4, $5, $6, $7, $8) returning *`,
        values: [id, now, me, name, account, amount, stage, closes],
      }),
    update: (id: string, amount: number, stage: string, now: string) =>
      pool.query({
        name: 'update',
        text: `update ws_main.sales__deal set amount = $2, stage = $3, updated_at = $4, updated_by = $5, version = version + 1
          where id = $1 and deleted_at is null returning *`,
        values: [id, amount, stage, now, me],
      }),
  }
}
