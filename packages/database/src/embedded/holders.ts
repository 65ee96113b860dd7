import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './live-process.ts'

let serial = 0

/** Notes that this process uses the cluster. @returns its mark, for `release`. */
export async function hold(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const mark = join(folder, `${process.pid}-${++serial}`)
  await writeFile(mark, '')
  return mark
}

/** Removes the mark. @returns whether nobody else that lives uses the cluster: then it may stop. */
export async function release(folder: string, mark: string): Promise<boolean> {
  await rm(mark, { force: true })
  for (const other of await readdir(folder).catch(() => [])) {
    if (isAlive(Number.parseInt(other, 10))) return false
    await rm(join(folder, other), { force: true })
  }
  return true
}
