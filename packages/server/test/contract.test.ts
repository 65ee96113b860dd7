import { type Client, createClient } from '@tessera/client'
import { type Json, routes } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { injectFetch } from './support/inject-fetch.ts'
import { salesBundle } from './support/sales.ts'
import { password, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
  await client.importApp({ body: salesBundle() as Json })
})
afterAll(() => server.close())

type Document = {
  openapi: string
  paths: Record<string, Record<string, { operationId: string; responses: object; security?: unknown[] }>>
  components: { schemas: Record<string, { properties?: object; required?: string[] }>; securitySchemes: object }
}

const dangling = (document: unknown): string[] => {
  const { components } = document as Document
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '')
  return refs.filter(ref => !(ref.replace('#/components/schemas/', '') in components.schemas))
}

test('every route is in the contract, and every reference leads somewhere', async () => {
  const document = (await server.stranger().getOpenApi()) as unknown as Document
  expect(document.openapi).toBe('3.1.0')
  for (const [name, { method, path }] of Object.entries(routes)) {
    expect(document.paths[path]?.[method.toLowerCase()]?.operationId).toBe(name)
  }
  expect(dangling(document)).toEqual([])
  expect(Object.keys(document.components.securitySchemes)).toEqual(['apiKey', 'session'])
})

test('an app has a contract of its own, with its objects spelt out', async () => {
  const document = (await client.getAppOpenApi({ app: 'sales' })) as unknown as Document
  expect(document.paths['/api/apps/sales/records/customer']?.['post']?.operationId).toBe('createRecord_customer')
  expect(document.components.schemas['CustomerInput']).toMatchObject({
    required: ['name'],
    properties: { name: expect.anything(), industry: expect.anything() },
  })
  expect(dangling(document)).toEqual([])
})

test('health, readiness and metrics are told to anybody', async () => {
  const stranger = server.stranger()
  expect(await stranger.health()).toEqual({ status: 'ok' })
  expect(await stranger.ready()).toMatchObject({ status: 'ok', database: expect.stringMatching(/^1[5-8]/) })
  const metrics = await stranger.metrics()
  expect(metrics).toContain('http_request_duration_seconds_bucket')
  expect(metrics).toContain('route="importApp"')
  expect(metrics).toContain('nodejs_eventloop_lag_seconds')
})

test('an API key drives everything: people, departments, members, definitions, records', async () => {
  const { secret } = await client.createApiKey({ body: { name: 'all' } })
  const machine = createClient({ baseUrl: '', fetch: injectFetch(server.app), apiKey: secret })
  const above = await machine.createDepartment({ body: { code: 'top', name: 'Top' } })
  const below = await machine.createDepartment({ body: { code: 'sub', name: 'Sub', parent: above.id } })
  await expect(machine.changeDepartment({ id: above.id }, { body: { parent: below.id } })).rejects.toMatchObject({
    code: 'cycle',
  })
  await expect(machine.removeDepartment({ id: above.id })).rejects.toMatchObject({ code: 'department_in_use' })
  const { user } = await machine.createUser({
    body: { name: '李娜', email: 'Li@Example.com', departments: [below.id], password },
  })
  expect(user).toMatchObject({ email: 'li@example.com', departments: [{ name: 'Sub' }] })
  await expect(machine.createUser({ body: { name: 'x', email: 'li@example.com' } })).rejects.toMatchObject({
    status: 409,
    issues: [{ at: '/email' }],
  })
  await machine.setMember({ app: 'sales' }, { body: { user: user.id, roles: ['rep'] } })
  expect((await machine.listMembers({ app: 'sales' })).members).toMatchObject([
    { person: { name: '李娜' }, roles: ['rep'] },
  ])
  await expect(machine.setMember({ app: 'sales' }, { body: { user: user.id, roles: ['king'] } })).rejects.toMatchObject(
    { status: 422 },
  )
  expect((await machine.findPeople({ query: { search: '李' } })).people).toMatchObject([{ id: user.id }])
  const { user: me } = await machine.getSession()
  await expect(machine.changeUser({ id: me.id }, { body: { admin: false } })).rejects.toMatchObject({
    code: 'last_admin',
  })
  const li = await server.signIn('li@example.com', password)
  await machine.removeUser({ id: user.id })
  await expect(li.client.getSession()).rejects.toMatchObject({ status: 401 })
  await machine.createRecord({ app: 'sales', object: 'customer' }, { body: { name: 'By key' } })
})

test('what happens is told live, to those who may see it', async () => {
  await server.app.listen({ port: 0 })
  const { port } = server.app.server.address() as { port: number }
  const reach = async (email: string, roles: string[]) => {
    const { user } = await client.createUser({ body: { name: email, email, password } })
    await client.setMember({ app: 'sales' }, { body: { user: user.id, roles } })
    const { secret } = await client.createApiKey({ body: { name: email, user: user.id } })
    return { id: user.id, client: createClient({ baseUrl: `http://127.0.0.1:${port}`, fetch, apiKey: secret }) }
  }
  const rep = await reach('live@example.com', ['rep'])
  const stop = new AbortController()
  const heard: unknown[] = []
  const listening = (async () => {
    for await (const event of rep.client.streamEvents({ app: 'sales' }, { signal: stop.signal })) heard.push(event)
  })().catch(() => undefined)
  await expect.poll(() => server.app.openStreams.size, { timeout: 5000 }).toBe(1)
  const hidden = await client.createRecord({ app: 'sales', object: 'customer' }, { body: { name: 'Hidden' } })
  const own = await client.createRecord({ app: 'sales', object: 'customer' }, { body: { name: 'Own', owner: rep.id } })
  await expect
    .poll(() => heard, { timeout: 5000 })
    .toMatchObject([{ event: 'record', data: { object: 'customer', id: own.id, version: 1, action: 'created' } }])
  expect(JSON.stringify(heard)).not.toContain(hidden.id)
  stop.abort()
  await listening
})
