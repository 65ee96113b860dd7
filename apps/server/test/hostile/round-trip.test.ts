import { toBundle } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import { arbitraryApp } from '@tessera/testing/arbitrary-app'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle } from './support/zoo.ts'

let one: HostileServer
let other: HostileServer

beforeAll(async () => {
  one = await hostileServer()
  other = await hostileServer()
})
afterAll(() => Promise.all([one?.close(), other?.close()]))

const exported = async (server: HostileServer, app: string): Promise<string> =>
  (await server.send({ method: 'GET', path: `/api/apps/${app}/export` })).text

/** Sends a bundle by a dry run first, which must change nothing and tell what the import then does. */
const brought = async (server: HostileServer, bundle: string): Promise<void> => {
  const before = await server.watcher.snapshot()
  const dry = await server.send({ path: '/api/apps/import?dryRun=true', body: bundle })
  expect(dry.status, dry.text.slice(0, 500)).toBe(200)
  expect(await server.watcher.snapshot()).toEqual(before)
  const real = await server.send({ path: '/api/apps/import', body: bundle })
  expect(real.status, real.text.slice(0, 800)).toBe(200)
  const { changes, plan } = real.json as { changes: Json[]; plan: Json[] }
  const told = dry.json as { changes: Json[]; plan: Json[] }
  expect([told.changes.length, told.plan.length]).toEqual([changes.length, plan.length])
}

test('an app goes out and into an empty installation and out again, byte for byte', async () => {
  await brought(one, JSON.stringify(zooBundle()))
  const first = await exported(one, 'zoo')
  await brought(other, first)
  expect(await exported(other, 'zoo')).toBe(first)
})

test('an import of what is there already changes no table and makes no release', async () => {
  const { 'tessera.drafts': _, ...before } = await one.watcher.snapshot()
  const again = await one.send({ path: '/api/apps/import', body: await exported(one, 'zoo') })
  expect(again.json).toMatchObject({ changes: [], plan: [] })
  expect(await one.watcher.snapshot()).toMatchObject(before)
  expect((await one.client.listReleases({ app: 'zoo' })).releases).toHaveLength(1)
})

test('the zipped folder of an app holds the same as its bundle', async () => {
  const zip = await fetch(`${one.url}/api/apps/zoo/export?format=zip`)
  expect(zip.status).toBe(401)
  const bytes = (await one.client.exportApp({ app: 'zoo' }, { query: { format: 'zip' } })) as unknown as Uint8Array
  expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004')
})

test('random apps go out and in and out again, byte for byte', { timeout: 180_000 }, async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(arbitraryApp({ objects: 5, fields: 12, forms: 3 }), async app => {
      const name = `random_${count++}`
      const sent = toBundle({ ...app, name })
      await brought(one, sent)
      const first = await exported(one, name)
      expect(first).toBe(sent)
      await brought(other, first)
      expect(await exported(other, name)).toBe(first)
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
