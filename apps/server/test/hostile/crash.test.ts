import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '@tessera/testing'
import { afterEach, expect, test } from 'vitest'
import { zooBundle } from './support/zoo.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const admin = { email: 'ada@example.com', password: 'a long enough password' }
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const work of undo.splice(0).toReversed()) await work()
})

interface Running {
  readonly child: ChildProcess
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
}

/** Starts the real process and signs in. */
const start = async (settings: Record<string, string>): Promise<Running> => {
  const env = {
    ...process.env,
    PORT: '0',
    TESSERA_LOG: 'silent',
    TESSERA_EXAMPLE: '',
    TESSERA_SECRET: 's'.repeat(40),
    TESSERA_ADMIN_EMAIL: admin.email,
    TESSERA_ADMIN_PASSWORD: admin.password,
    ...settings,
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  undo.push(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const ready = /runs at (\S+)\n/
  while (!ready.test(said)) {
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
    if (child.exitCode !== null) throw new Error(said)
  }
  const url = ready.exec(said)?.[1] ?? ''
  const json = { 'content-type': 'application/json' }
  const enter = { method: 'POST', headers: json, body: JSON.stringify(admin) }
  const signed = await fetch(`${url}/api/session`, enter).catch((error: unknown) => {
    throw new Error(`${said} (exit ${child.exitCode} ${child.signalCode})`, { cause: error })
  })
  const cookie = signed.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  const { csrf } = (await signed.json()) as { csrf: string }
  return {
    child,
    send: (method, path, body, headers) =>
      fetch(`${url}${path}`, {
        method,
        headers: { ...json, cookie, 'x-csrf-token': csrf, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

const bodyOf = (n: number) => ({
  name: `Animal ${n}`,
  code: `C${n}`,
  meals: [
    { food: 'first', amount: 1 },
    { food: 'second', amount: 2 },
  ],
})

const animals = '/api/apps/zoo/records/animal'

/** Creates 200 records at once, each with lines and a key, and pulls the plug in the middle. @returns what was acknowledged. */
const createAndKill = async (server: Running, pull: () => void): Promise<Map<string, string>> => {
  const acknowledged = new Map<string, string>()
  let pulled = false
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const name = `Animal ${n}`
      const body = bodyOf(n)
      try {
        const answer = await server.send('POST', animals, body, { 'idempotency-key': `crash-key-${n}-0001` })
        if (answer.status !== 201) return
        const { id } = (await answer.json()) as { id: string }
        acknowledged.set(name, id)
      } catch {
        return
      }
      if (!pulled && acknowledged.size >= 60) {
        pulled = true
        pull()
      }
    }),
  )
  return acknowledged
}

/** Each acknowledged record is there, whole; each other one is whole or not there, and can be sent again. */
const expectWhole = async (server: Running, acknowledged: ReadonlyMap<string, string>): Promise<void> => {
  expect(acknowledged.size).toBeGreaterThanOrEqual(60)
  const read = async () => {
    const body = { fields: ['name', 'code', 'eaten', 'number'], limit: 1000 }
    const answer = (await (await server.send('POST', `${animals}/query`, body)).json()) as {
      records: { id: string; name: string; eaten: number; number: string }[]
    }
    return new Map(answer.records.map(record => [record.name, record]))
  }
  const found = await read()
  for (const [name, id] of acknowledged) expect(found.get(name)?.id, name).toBe(id)
  for (const record of found.values()) expect([record.name, record.eaten]).toEqual([record.name, 3])
  expect(new Set([...found.values()].map(({ number }) => number)).size).toBe(found.size)
  // A key of the server that died is free again at once, and one that was answered gives the same answer.
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const answer = await server.send('POST', animals, bodyOf(n), { 'idempotency-key': `crash-key-${n}-0001` })
      const text = await answer.text()
      expect(answer.status, text).toBe(201)
      const id = acknowledged.get(`Animal ${n}`)
      if (id !== undefined) expect(JSON.parse(text).id).toBe(id)
    }),
  )
  expect((await read()).size).toBe(200)
}

test('kill -9 of a server while 200 records are created loses none that was acknowledged', {
  timeout: 120_000,
}, async () => {
  const fresh = await freshDatabase()
  undo.push(() => fresh.drop())
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-crash-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const settings = { DATABASE_URL: fresh.url, TESSERA_DATA: dataDir }
  const first = await start(settings)
  expect((await first.send('POST', '/api/apps/import', zooBundle())).status).toBe(200)
  const acknowledged = await createAndKill(first, () => first.child.kill('SIGKILL'))
  await expectWhole(await start(settings), acknowledged)
})

test('kill -9 of a server and its PostgreSQL loses none that was acknowledged', { timeout: 180_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-crash-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const settings = { DATABASE_URL: '', TESSERA_DATA: dataDir }
  const first = await start(settings)
  expect((await first.send('POST', '/api/apps/import', zooBundle())).status).toBe(200)
  const pid = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const acknowledged = await createAndKill(first, () => {
    process.kill(pid, 'SIGKILL')
    first.child.kill('SIGKILL')
  })
  await expectWhole(await start(settings), acknowledged)
})

test('kill -9 of a server while it publishes leaves the release whole or not at all', {
  timeout: 120_000,
}, async () => {
  const fresh = await freshDatabase()
  undo.push(() => fresh.drop())
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-crash-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const settings = { DATABASE_URL: fresh.url, TESSERA_DATA: dataDir }
  let server = await start(settings)
  await server.send('POST', '/api/apps/import', zooBundle())
  for (const wait of [5, 30, 80]) {
    const bundle = zooBundle()
    const fields = Array.from({ length: 40 }, (_, n) => ({ name: `w${wait}_${n}`, type: 'text', indexed: true }))
    bundle.objects[1]?.fields.push(...fields)
    const sent = server.send('POST', '/api/apps/import', bundle).catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, wait))
    const { child } = server
    child.kill('SIGKILL')
    await Promise.all([sent, once(child, 'exit')])
    server = await start(settings)
    const made = await server.send('POST', '/api/apps/zoo/records/cage', {
      name: 'x',
      [`w${wait}_0`]: 'a',
      [`w${wait}_39`]: 'b',
    })
    expect([201, 400, 422], await made.clone().text()).toContain(made.status)
    const again = await server.send('POST', '/api/apps/import', bundle, { 'tessera-consent': '' })
    expect([200, 409], await again.clone().text()).toContain(again.status)
  }
})
