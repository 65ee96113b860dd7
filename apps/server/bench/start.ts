import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProcess } from './process.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/ready`)).ok

const once = async (folder: string): Promise<number> => {
  const begin = performance.now()
  // An empty address is none: the embedded server in the folder.
  const { DATABASE_URL: _, ...env } = process.env
  const server = await startProcess(
    main,
    [],
    { TESSERA_DATA: folder, TESSERA_LOG: 'error', NODE_ENV: 'production', PORT: '3918' },
    env,
  )
  try {
    while (!(await isReady(server.url))) await new Promise(resolve => setTimeout(resolve, 20))
    return (performance.now() - begin) / 1000
  } finally {
    await server.stop()
  }
}

/** Seconds until a server is ready: with an empty data folder, and again. Packages are installed and apps are built. */
export const startTimes = async (): Promise<{ first: number; later: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-bench-start-'))
  try {
    return { first: await once(folder), later: await once(folder) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
