import pg from 'pg'

/** Rows of both tables by SQL; one deal in twenty belongs to the person who asks. */
export const fill = async (
  url: string,
  user: string,
  deals: number,
  accounts: number,
): Promise<{ ids: readonly string[]; accountIds: readonly string[] }> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `insert into ws_main.bench__account (id, name, industry, code, owner, created_by, updated_by, created_at, updated_at, version)
       select gen_random_uuid(), 'Account ' || n, (array['Machinery','Retail','Energy','Software'])[1 + n % 4], 'A' || n, $1, $1, $1,
         now() - n * interval '1 second', now(), 1 from generate_series(1, $2::int) n`,
      [user, accounts],
    )
    await client.query(
      `with a as (select array_agg(id) ids from ws_main.bench__account)
       insert into ws_main.bench__deal (id, name, account, amount, probability, stage, close_date, owner, created_by, updated_by, created_at, updated_at, version)
       select gen_random_uuid(), 'Deal ' || n, a.ids[1 + n % cardinality(a.ids)], n % 900000, n % 100,
         (array['lead','analysis','proposal','negotiation','won','lost'])[1 + n % 6], date '2026-01-01' + n % 700,
         case when n % 20 = 0 then $1::uuid end, $1, $1, now() - n * interval '1 second', now(), 1
       from a, generate_series(1, $2::int) n`,
      [user, deals],
    )
    await client.query('vacuum analyze ws_main.bench__account')
    await client.query('vacuum analyze ws_main.bench__deal')
    const own = await client.query<{ id: string }>('select id from ws_main.bench__deal where owner = $1 limit 5000', [
      user,
    ])
    const all = await client.query<{ id: string }>('select id from ws_main.bench__account limit 5000')
    return { ids: own.rows.map(row => row.id), accountIds: all.rows.map(row => row.id) }
  } finally {
    await client.end()
  }
}
