import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabases, provideTemplate, type TestServer } from '@tessera/testing'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/embedded/start-embedded.ts'
import * as database from '../src/index.ts'

type Running = { readonly server: TestServer; readonly stop: () => Promise<void> }

/** Projects load this file each for itself, but share the process: one server serves them all. */
const shared = globalThis as { tesseraTestServer?: { running: Promise<Running>; users: number } }

/** One PostgreSQL for the whole run: that of TEST_DATABASE_URL, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.tesseraTestServer ??= { running: start(), users: 0 }
  const use = shared.tesseraTestServer
  use.users++
  const { server, stop } = await use.running
  project.provide('postgres', server)
  return async () => {
    if (--use.users > 0) return
    delete shared.tesseraTestServer
    await stop()
  }
}

async function start(): Promise<Running> {
  const prefix = `tessera_test_${randomBytes(4).toString('hex')}`
  const given = process.env.TEST_DATABASE_URL
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await startTemporary()
  const server: TestServer = { url, prefix }
  try {
    await provideTemplate(server, 'migrated', migrate)
  } catch (error) {
    await stop()
    throw error
  }
  return { server, stop: async () => (given ? dropDatabases(server) : stop()) }
}

async function startTemporary(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-test-'))
  const { url, stop } = await startEmbedded({ dataDir, log: () => undefined, durable: false })
  return {
    url,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function migrate(url: string): Promise<void> {
  const { migrateSystem } = database as { migrateSystem?: (url: string) => Promise<unknown> }
  await migrateSystem?.(url)
}
