import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './live-process.ts'

/** Longer than the longest start; an older lock was left by a machine that went down. */
const staleAfterMs = 330_000

const held = new Set<string>()

/** Runs `work` while no other process starts or stops the same cluster. */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) await sleep(50)
  try {
    return await work()
  } finally {
    held.delete(file)
    await rm(file, { force: true })
  }
}

async function take(file: string): Promise<boolean> {
  if (held.has(file)) return false
  try {
    held.add(file)
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    held.delete(file)
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (await isStale(file)) await rm(file, { force: true })
    return false
  }
}

async function isStale(file: string): Promise<boolean> {
  const [text, info] = await Promise.all([readFile(file, 'utf8'), stat(file)]).catch(() => ['', undefined] as const)
  if (!info) return false
  const age = Date.now() - info.mtimeMs
  const pid = Number(text)
  // Empty: another process is just writing its number. Our own number, not held: it is from before a restart.
  if (!text) return age > 5_000
  return pid === process.pid || !isAlive(pid) || age > staleAfterMs
}
