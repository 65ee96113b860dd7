import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findBinaries } from '../../src/embedded/binaries.ts'
import { isPostgres } from '../../src/embedded/live-process.ts'
import { reachableBinaries } from '../../src/embedded/reach.ts'
import { type Embedded, startEmbedded } from '../../src/embedded/start-embedded.ts'

let dataDir: string
const open: Embedded[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tessera-embedded-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(open.splice(0).map(each => each.stop()))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function start(folder = dataDir): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: folder, log: () => undefined })
  open.push(embedded)
  return embedded
}

async function startAsProcess(...args: string[]): Promise<ChildProcess> {
  const script = new URL('hold-open.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

const keptRows = async (url: string) =>
  (await query<{ line: string }>(url, 'select line from kept order by line')).map(({ line }) => line)
const postmasterPid = async () =>
  Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

async function killProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

test('the first start makes a durable UTF-8 cluster whose order of text is the same on every platform', async () => {
  const { url } = await start()
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'data_checksums', 'TimeZone']
  const shown = await Promise.all(names.map(name => query<Record<string, string>>(url, `show ${name}`)))
  expect(shown.map(([row]) => Object.values(row ?? {})[0])).toEqual(['on', 'on', 'on', 'UTF8', 'on', 'UTC'])
  expect(
    await query(url, `select datlocprovider::text p, datlocale l from pg_database where datname = 'tessera'`),
  ).toEqual([{ p: 'b', l: 'C.UTF-8' }])
  expect(await query(url, 'select rolsuper s from pg_roles where rolname = current_user')).toEqual([{ s: false }])
})

test('passwords are in a file that only its owner may read', async () => {
  await start()
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
})

test('nothing but this machine can connect', async () => {
  const { url } = await start()
  expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const outside = Object.values(networkInterfaces())
    .flat()
    .find(address => address && !address.internal && address.family === 'IPv4')
  if (outside) await expect(query(url.replace('127.0.0.1', outside.address), 'select 1')).rejects.toThrow()
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('a stopped cluster starts again on the same port with its data', async () => {
  const first = await start()
  await query(first.url, `create table stays as select 'here' as it`)
  const pid = await postmasterPid()
  await first.stop()
  expect(await isPostgres(pid)).toBe(false)
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select * from stays')).toEqual([{ it: 'here' }])
})

test('after kill -9 of our process PostgreSQL still runs, and the next start joins it', async () => {
  const child = await startAsProcess(dataDir, 'written before our death')
  const pid = await postmasterPid()
  await killProcess(child)
  expect(await isPostgres(pid)).toBe(true)
  const next = await start()
  expect(await postmasterPid()).toBe(pid)
  expect(await keptRows(next.url)).toContain('written before our death')
  await next.stop()
  expect(await isPostgres(pid)).toBe(false)
})

test('after kill -9 of our process and of PostgreSQL the next start recovers every acknowledged write', async () => {
  const child = await startAsProcess(dataDir, 'written before the crash')
  const pid = await postmasterPid()
  await killProcess(child)
  process.kill(pid, 'SIGKILL')
  while (await isPostgres(pid)) await sleep(20)
  const next = await start()
  expect(await postmasterPid()).not.toBe(pid)
  expect(await keptRows(next.url)).toContain('written before the crash')
})

test('a process number left from before a restart may name another program by now', async () => {
  const { stop } = await start()
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const left = await readFile(file, 'utf8')
  const { uid, gid } = await stat(file)
  await stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { uid, gid, cwd: '/' })
  children.push(stranger)
  await writeFile(file, left.replace(/^\d+/, String(stranger.pid)))
  const next = await start()
  expect(await keptRows(next.url)).not.toEqual([])
})

test('a start that was killed while it made the cluster is made up for', async () => {
  const folder = await mkdtemp(join(dataDir, 'half made-'))
  await mkdir(join(folder, 'postgres.new', 'base'), { recursive: true })
  await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
  await writeFile(join(folder, 'postgres.lock'), '999999999')
  const { url } = await start(folder)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a taken port is left for another one, which is remembered', async () => {
  const first = await start()
  await first.stop()
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
  await once(squatter, 'listening')
  const second = await start()
  squatter.close()
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
  await second.stop()
  expect((await start()).url).toBe(second.url)
})

test('two processes share one cluster, which stops with the last of them', async () => {
  await startAsProcess(dataDir)
  const pid = await postmasterPid()
  const ours = await start()
  expect(await postmasterPid()).toBe(pid)
  await ours.stop()
  expect(await isPostgres(pid)).toBe(true)
})

test('two starts at the same moment end in one server', async () => {
  const both = await Promise.all([start(), start()])
  expect(both[0]?.url).toBe(both[1]?.url)
})

test('a platform without a binary is told to set DATABASE_URL', async () => {
  await expect(findBinaries('sunos-sparc')).rejects.toThrow(
    'There is no embedded PostgreSQL for sunos-sparc. Set DATABASE_URL to a PostgreSQL 15 to 18 of your own instead.',
  )
})

test('a cluster of another major version is left alone and says so', async () => {
  const folder = await mkdtemp(join(dataDir, 'old-'))
  await mkdir(join(folder, 'postgres'))
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n')
  await expect(start(folder)).rejects.toThrow(/was made by PostgreSQL 15/)
})

test.runIf(process.getuid?.() === 0)('as root it works in folders that only root may enter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-root-'))
  try {
    await chmod(folder, 0o700)
    const { url, stop } = await start(join(folder, 'data'))
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    const hidden = { ...(await findBinaries()), home: folder, initdb: join(folder, 'bin', 'initdb') }
    await mkdir(join(folder, 'bin'))
    await writeFile(hidden.initdb, '#!/bin/sh\n', { mode: 0o755 })
    const copied = await reachableBinaries(hidden, { uid: 65_534, gid: 65_534 })
    const runs = spawn(copied.initdb, { uid: 65_534, gid: 65_534, cwd: '/' })
    expect(await once(runs, 'exit')).toEqual([0, null])
    await rm(copied.home, { recursive: true })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
