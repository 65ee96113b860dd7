import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@tessera/client'
import { keepHouse } from '@tessera/platform'
import type { Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '../src/index.ts'
import { salesBundle } from './support/sales.ts'
import { type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer

beforeAll(async () => {
  server = await testServer()
  await (await server.admin()).client.importApp({ body: salesBundle() as Json })
})
afterAll(() => server.close())

test('a job whose server is gone is marked as failed at the next start, one whose server lives is not', async () => {
  const { client, session } = await server.admin()
  const { platform } = server
  await platform.showLife()
  const add = async (on: string): Promise<string> => {
    const id = platform.ids()
    await platform.database.query(
      `insert into tessera.jobs (id, workspace, app, kind, state, input, created_by)
       values ($1, 1, 'sales', 'import', 'running', $2, $3)`,
      [id, JSON.stringify({ server: on }), session.user.id],
    )
    return id
  }
  const [alive, orphan] = [await add(platform.server), await add('a server that was killed')]
  await (await testServer({ url: server.url })).close()
  expect(await client.getJob({ app: 'sales', id: alive })).toMatchObject({ state: 'running' })
  expect(await client.getJob({ app: 'sales', id: orphan })).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('stopped'),
  })
})

test('closing ends open streams and does not wait for them', async () => {
  const other = await testServer({ url: server.url })
  await other.app.listen({ port: 0 })
  const { port } = other.app.server.address() as { port: number }
  const { secret } = await (await server.admin()).client.createApiKey({ body: { name: 'stream' } })
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, fetch, apiKey: secret })
  const stream = client.streamEvents({ app: 'sales' })
  const first = stream.next()
  await expect.poll(() => other.app.openStreams.size).toBe(1)
  await other.close()
  expect(await first).toEqual({ done: true, value: undefined })
})

test('the built apps are served: files for good, screens with their page, everything else as a problem', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-built-'))
  const build = async (name: string): Promise<string> => {
    await mkdir(join(folder, name, 'assets'), { recursive: true })
    await writeFile(join(folder, name, 'index.html'), `<title>${name}</title>`)
    await writeFile(join(folder, name, 'assets', 'main-1a2b.js'), `// ${name}`)
    return join(folder, name)
  }
  const app = await createServer(server.platform, {
    apps: { runtime: await build('runtime'), designer: await build('designer') },
  })
  const get = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } })
  try {
    for (const url of ['/', '/sign-in', '/a/sales/customer?sort=name']) {
      const page = await get(url)
      expect(page.body).toBe('<title>runtime</title>')
      expect(page.headers['cache-control']).toBe('no-cache')
      expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    }
    for (const url of ['/design/', '/design/sales/data']) expect((await get(url)).body).toBe('<title>designer</title>')
    const file = await get('/design/assets/main-1a2b.js', '*/*')
    expect(file.body).toBe('// designer')
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const url of ['/assets/none.js', '/api/none', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd']) {
      const none = await get(url, '*/*')
      expect(none.statusCode, url).toBe(404)
      expect(none.headers['content-type']).toContain('application/problem+json')
    }
    expect((await get('/api/none')).statusCode).toBe(404)
  } finally {
    await app.close()
    await rm(folder, { recursive: true })
  }
})

test('what is of no more use is cleared away, and nothing else', async () => {
  const { client } = await server.admin()
  await client.createRecord({ app: 'sales', object: 'customer' }, { body: { name: 'Kept' }, idempotencyKey: 'old' })
  await server.signIn('ada@example.com', 'a long enough password')
  const count = async (table: string): Promise<number> => {
    const [row] = await server.platform.database.query<{ n: number }>(`select count(*)::int as n from tessera.${table}`)
    return row?.n ?? -1
  }
  await keepHouse(server.platform)
  expect(await count('sessions')).toBeGreaterThan(1)
  expect(await count('idempotency')).toBe(1)
  server.clock.advance(13 * 3_600_000)
  await keepHouse(server.platform)
  // The administrator asked to be remembered.
  expect(await count('sessions')).toBe(1)
  server.clock.advance(8 * 24 * 3_600_000)
  await keepHouse(server.platform)
  expect([await count('idempotency'), await count('outbox')]).toEqual([0, 0])
  const { records } = await client.listRecords({ app: 'sales', object: 'customer' })
  expect(records).toHaveLength(1)
})
