import { type Client, createClient } from '@tessera/client'
import type { Edit, Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { injectFetch } from './support/inject-fetch.ts'
import { salesBundle } from './support/sales.ts'
import { type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client
const app = { app: 'sales' }
const customers = { app: 'sales', object: 'customer' }

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
})
afterAll(() => server.close())

const fieldId = async (object: string, field: string): Promise<string> => {
  const { definition } = await client.getDraft(app)
  return definition.objects?.find(one => one.name === object)?.fields.find(one => one.name === field)?.id ?? ''
}

test('a dry run says what an import would do, and changes nothing', async () => {
  const dry = await client.importApp({ query: { dryRun: true }, body: salesBundle() as Json })
  expect(dry).toMatchObject({ app: 'sales', release: null, issues: [], impact: [] })
  expect(dry.plan.length).toBeGreaterThan(3)
  expect((await client.listApps()).apps).toEqual([])
})

test('the same bundle twice publishes once, and comes out byte for byte the same', async () => {
  expect((await client.importApp({ body: salesBundle() as Json })).release).toBe(1)
  const exported = await client.exportApp(app)
  const again = await client.importApp({ body: exported as unknown as Json })
  expect(again).toMatchObject({ release: 1, changes: [] })
  const raw = await server.app.inject({
    url: '/api/apps/sales/export',
    cookies: Object.fromEntries((await server.admin()).jar),
  })
  const other = await testServer()
  try {
    const { client: elsewhere, jar } = await other.admin()
    await elsewhere.importApp({ body: JSON.parse(raw.body) as Json })
    const copy = await other.app.inject({ url: '/api/apps/sales/export', cookies: Object.fromEntries(jar) })
    expect(copy.body).toBe(raw.body)
    const zips = await Promise.all(
      [client, elsewhere].map(
        one => one.exportApp(app, { query: { format: 'zip' } }) as unknown as Promise<Uint8Array>,
      ),
    )
    expect(Buffer.from(zips[0]!).equals(Buffer.from(zips[1]!))).toBe(true)
  } finally {
    await other.close()
  }
})

test('F19 an unchanged bundle leaves the edits of the draft where they are', async () => {
  const exported = await client.exportApp(app)
  const id = await fieldId('customer', 'email')
  const edited = await client.editDraft(app, {
    body: { edits: [{ edit: 'change', id, set: { help: 'Unpublished' } }] as unknown as Edit[] },
  })
  expect(await client.importApp({ body: exported as unknown as Json })).toMatchObject({ changes: [] })
  const draft = await client.getDraft(app)
  expect(draft.revision).toBe(edited.revision)
  expect(JSON.stringify(draft.definition)).toContain('Unpublished')
  await client.editDraft(app, { body: { edits: [edited.inverse].flat() as unknown as Edit[] } })
})

test('what is wrong with a definition is told all at once, and nothing happens', async () => {
  const bundle = salesBundle()
  bundle.objects[1]!.fields.push({ name: 'broken', type: 'lookup', object: 'nowhere' })
  bundle.objects[0]!.fields.push({ name: 'name', type: 'text' })
  const error = await client.importApp({ body: bundle as Json }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ status: 422 })
  expect((error as { issues: { code: string }[] }).issues.map(({ code }) => code).toSorted()).toEqual(
    expect.arrayContaining(['duplicate_name', 'unknown_object']),
  )
  const shape = client.importApp({ body: { name: 'x', formatVersion: 1, objects: 7, nope: true } })
  await expect(shape).rejects.toMatchObject({
    status: 400,
    issues: expect.arrayContaining([expect.objectContaining({ at: '/objects' })]),
  })
  expect((await client.listReleases(app)).releases).toHaveLength(1)
})

test('an edit of the draft has an inverse, and an old revision is refused', async () => {
  const { revision } = await client.getDraft(app)
  const id = await fieldId('customer', 'email')
  const edits = [{ edit: 'change', id, set: { required: true } }] as unknown as Edit[]
  const done = await client.editDraft(app, { body: { edits, revision } }).catch((error: { issues?: unknown }) => error)
  expect(done).toMatchObject({ revision: revision + 1 })
  await expect(client.editDraft(app, { body: { edits, revision } })).rejects.toMatchObject({
    status: 409,
    code: 'revision_conflict',
  })
  const { inverse } = done as { inverse: Edit[] }
  await client.editDraft(app, { body: { edits: inverse } })
  await expect(client.publish(app, { body: {} })).rejects.toMatchObject({ status: 409, code: 'nothing_to_publish' })
})

test('losing data needs a yes to just that much', async () => {
  await client.bulkRecords(customers, {
    body: { action: 'create', records: [{ name: 'A', secret: 'x' }, { name: 'B', secret: 'y' }, { name: 'C' }] },
  })
  const bundle = (await client.exportApp(app)) as unknown as { objects: { name: string; fields: { name: string }[] }[] }
  bundle.objects[0]!.fields = bundle.objects[0]!.fields.filter(field => field.name !== 'secret')
  const roles = (bundle as unknown as { roles: { grants?: { fields?: { field: string }[] }[] }[] }).roles
  for (const grant of roles.flatMap(role => role.grants ?? [])) {
    if (grant.fields !== undefined) grant.fields = grant.fields.filter(({ field }) => field !== 'secret')
  }
  await client.putDraft(app, { body: { definition: bundle as unknown as Json } })
  const check = await client.checkDraft(app)
  expect(check.impact).toMatchObject([{ lost: 2, severity: 'loss', rows: 3 }])
  const refused = await client.publish(app, { body: {} }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ status: 409, code: 'consent_needed', problem: { impact: [{ lost: 2 }] } })
  const { id } = check.impact[0]!
  await expect(client.publish(app, { body: { consent: [{ id, lost: 1 }] } })).rejects.toMatchObject({ status: 409 })
  expect(await client.publish(app, { body: { consent: [{ id, lost: 2 }], notes: 'Without secrets' } })).toMatchObject({
    number: 2,
    notes: 'Without secrets',
    current: true,
  })
  await expect(client.createRecord(customers, { body: { name: 'D', secret: 'z' } })).rejects.toMatchObject({
    status: 422,
    code: 'unknown_field',
  })
})

test('an older release comes back, and the values of its retired fields with it', async () => {
  expect((await client.diffReleases({ ...app, a: 2, b: 1 })).changes.length).toBeGreaterThan(0)
  expect(await client.restoreRelease({ ...app, number: 1 }, { body: { dryRun: true } })).toMatchObject({
    release: null,
  })
  expect(await client.restoreRelease({ ...app, number: 1 }, { body: {} })).toMatchObject({ release: { number: 3 } })
  const { records } = await client.listRecords(customers, { query: { sort: 'name', fields: 'name,secret' } })
  expect(records.map(record => [record['name'], record['secret']])).toEqual([
    ['A', 'x'],
    ['B', 'y'],
    ['C', null],
  ])
})

test('rows that share a value keep a field from becoming unique', async () => {
  await client.bulkRecords(customers, { body: { action: 'create', records: [{ name: 'A' }] } })
  const bundle = (await client.exportApp(app)) as unknown as {
    objects: { fields: { name: string; unique?: boolean }[] }[]
  }
  for (const field of bundle.objects[0]!.fields) if (field.name === 'name') field.unique = true
  await expect(client.importApp({ body: bundle as unknown as Json })).rejects.toMatchObject({
    status: 409,
    code: 'existing_duplicates',
  })
  expect((await client.getApp(app)).release).toBe(3)
})

test('another server on the same database follows a publish, and its sessions', async () => {
  const other = await testServer({ url: server.url })
  try {
    const { secret } = await client.createApiKey({ body: { name: 'second server' } })
    const there = createClient({ baseUrl: '', fetch: injectFetch(other.app), apiKey: secret })
    expect((await there.getApp(app)).release).toBe(3)
    const bundle = (await client.exportApp(app)) as unknown as { objects: { fields: Json[] }[] }
    bundle.objects[0]!.fields.push({ name: 'fresh', type: 'text' })
    expect((await client.importApp({ body: bundle as unknown as Json })).release).toBe(4)
    await expect.poll(async () => (await there.getApp(app)).release).toBe(4)
    expect(await there.createRecord(customers, { body: { name: 'There', fresh: 'yes' } })).toMatchObject({
      fresh: 'yes',
    })
    const both = await Promise.allSettled(
      [client, there].map(one => {
        const changed = structuredClone(bundle)
        changed.objects[0]!.fields.push({ name: 'race', type: 'text' })
        return one.importApp({ body: changed as unknown as Json })
      }),
    )
    expect(both.map(one => one.status)).toEqual(['fulfilled', 'fulfilled'])
    const { releases } = await client.listReleases(app)
    expect(releases.map(release => release.number)).toEqual(releases.map((_, index) => releases.length - index))
  } finally {
    await other.close()
  }
})

test('a new app starts as a draft and is opened once it is published', async () => {
  await client.createApp({ body: { name: 'service', label: { en: 'Service', 'zh-CN': '服务' } } })
  await expect(client.createApp({ body: { name: 'service', label: 'Again' } })).rejects.toMatchObject({
    code: 'app_exists',
  })
  await expect(client.getApp({ app: 'service' })).rejects.toMatchObject({ status: 404, code: 'not_published' })
  expect((await client.listApps()).apps).toContainEqual(expect.objectContaining({ name: 'service', release: null }))
  await client.publish({ app: 'service' }, { body: {} })
  expect((await client.getApp({ app: 'service' })).release).toBe(1)
})

test('figures of the objects tell how filled their fields are', async () => {
  const { objects } = await client.objectStats(app)
  const customer = objects.find(one => one.object === 'customer')
  expect(customer?.fields['secret']).toBe(2)
  expect(customer?.rows).toBe(customer?.fields['name'])
})
