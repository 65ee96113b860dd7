import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key material of the data folder, made at the first start and readable by its owner alone. Of two processes that
 * start at once, both get the same: the finished file is linked to its name, which only one of them can do.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    return await readSecret(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return readSecret(file)
}

async function readSecret(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim()
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
