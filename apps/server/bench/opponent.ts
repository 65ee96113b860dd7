/**
 * The opponent: what a good engineer would write by hand for these two tables. Fastify with a response schema, pg with named
 * prepared statements, a signed session cookie, the owner filter, one join, the same checks in code.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import pg from 'pg'

const secret = 'bench'
const sign = (user: string): string => `${user}.${createHmac('sha256', secret).update(user).digest('base64url')}`

/** The cookie of a user. */
export const opponentCookie = (user: string): string => `s=${sign(user)}`

const userOf = (request: FastifyRequest): string | undefined => {
  const value = request.cookies['s'] ?? ''
  const user = value.slice(0, value.indexOf('.'))
  const expected = Buffer.from(sign(user))
  const given = Buffer.from(value)
  return given.length === expected.length && timingSafeEqual(given, expected) ? user : undefined
}

const text = { type: 'string' }
const nullable = (type: string) => ({ type: [type, 'null'] })
const deal = {
  type: 'object',
  properties: {
    id: text,
    version: { type: 'integer' },
    created_at: text,
    updated_at: text,
    owner: text,
    name: text,
    amount: nullable('number'),
    probability: nullable('number'),
    stage: text,
    close_date: nullable('string'),
    note: nullable('string'),
    account: {
      type: ['object', 'null'],
      properties: { id: text, title: nullable('string'), industry: nullable('string') },
    },
  },
}
const input = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 120 },
    account: { type: 'string', format: 'uuid' },
    amount: { type: 'number', minimum: 0 },
    probability: { type: 'number', minimum: 0, maximum: 100 },
    stage: { enum: ['lead', 'analysis', 'proposal', 'negotiation', 'won', 'lost'] },
    close_date: { type: 'string', format: 'date' },
    note: { type: 'string', maxLength: 4000 },
  },
}

type Row = Record<string, unknown>
const shape = (row: Row): Row => {
  const { account_id, account_name, account_industry, ...rest } = row
  return {
    ...rest,
    account: account_id === null ? null : { id: account_id, title: account_name, industry: account_industry },
  }
}

const columns = `d.id, d.version, d.created_at, d.updated_at, d.owner, d.name, d.amount::float8 as amount,
  d.probability::float8 as probability, d.stage, d.close_date::text as close_date, d.note,
  a.id as account_id, a.name as account_name, a.industry as account_industry`

/** Listens on a free port. */
export const startOpponent = async (
  databaseUrl: string,
  tables: { deal: string; account: string },
): Promise<{ url: string; server: FastifyInstance; stop(): Promise<void> }> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const server = Fastify()
  await server.register(cookie)
  server.addHook('preHandler', async (request, reply) => {
    const user = userOf(request)
    if (user === undefined) return reply.code(401).send({ title: 'Sign in' })
    request.headers['x-user'] = user
  })
  const user = (request: FastifyRequest): string => String(request.headers['x-user'])
  const join = `from ${tables.deal} d left join ${tables.account} a on a.id = d.account and a.deleted_at is null`

  server.get(
    '/deals',
    { schema: { response: { 200: { type: 'object', properties: { records: { type: 'array', items: deal } } } } } },
    async request => {
      const { rows } = await pool.query<Row>({
        name: 'list',
        text: `select ${columns} ${join} where d.owner = $1 and d.deleted_at is null order by d.created_at desc, d.id desc limit 50`,
        values: [user(request)],
      })
      return { records: rows.map(shape) }
    },
  )
  server.get<{ Params: { id: string } }>(
    '/deals/:id',
    { schema: { response: { 200: deal } } },
    async (request, reply) => {
      const { rows } = await pool.query<Row>({
        name: 'get',
        text: `select ${columns} ${join} where d.id = $1 and d.owner = $2 and d.deleted_at is null`,
        values: [request.params.id, user(request)],
      })
      return rows[0] === undefined ? reply.code(404).send({ title: 'Not found' }) : shape(rows[0])
    },
  )
  const refusal = (body: Row): string | undefined => {
    const stage = String(body['stage'])
    if (['proposal', 'negotiation', 'won'].includes(stage) && !(Number(body['amount']) > 0))
      return 'An amount is needed.'
    if (stage === 'negotiation' && !(Number(body['probability']) >= 30)) return 'At least 30 % likely.'
    return undefined
  }
  server.post<{ Body: Row }>(
    '/deals',
    { schema: { body: { ...input, required: ['name', 'stage'] }, response: { 201: deal } } },
    async (request, reply) => {
      const b = request.body
      const refused = refusal(b)
      if (refused !== undefined) return reply.code(422).send({ title: refused })
      const { rows } = await pool.query<Row>({
        name: 'create',
        text: `insert into ${tables.deal} (id, name, account, amount, probability, stage, close_date, note, owner, created_by, updated_by, created_at, updated_at, version)
          values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$9,$9,now(),now(),1)
          returning id, version, created_at, updated_at, owner, name, amount::float8 as amount, probability::float8 as probability, stage, close_date::text as close_date, note`,
        values: [
          randomUUID(),
          b['name'],
          b['account'],
          b['amount'],
          b['probability'],
          b['stage'],
          b['close_date'],
          b['note'],
          user(request),
        ],
      })
      return reply.code(201).send(rows[0])
    },
  )
  server.patch<{ Params: { id: string }; Body: Row }>(
    '/deals/:id',
    { schema: { body: input, response: { 200: deal } } },
    async (request, reply) => {
      const b = request.body
      const { rows } = await pool.query<Row>({
        name: 'change',
        text: `update ${tables.deal} set amount = coalesce($3, amount), probability = coalesce($4, probability), note = coalesce($5, note),
            updated_at = now(), updated_by = $2, version = version + 1
          where id = $1 and owner = $2 and deleted_at is null
          returning id, version, created_at, updated_at, owner, name, amount::float8 as amount, probability::float8 as probability, stage, close_date::text as close_date, note`,
        values: [request.params.id, user(request), b['amount'], b['probability'], b['note']],
      })
      return rows[0] === undefined ? reply.code(404).send({ title: 'Not found' }) : rows[0]
    },
  )
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    stop: async () => {
      await server.close()
      await pool.end()
    },
  }
}
