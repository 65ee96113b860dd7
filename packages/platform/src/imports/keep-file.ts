import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Platform } from '../core/platform.ts'

/** Keeps an upload in a temporary place, readable by this process’s user alone. @returns its path. */
export const keepFile = async (_platform: Platform, file: Readable): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-upload-'))
  const path = join(folder, 'file')
  try {
    await pipeline(file, createWriteStream(path, { mode: 0o600 }))
    return path
  } catch (error) {
    await discardFile(path)
    throw error
  }
}

/** Removes a kept file. */
export const discardFile = (path: string): Promise<void> => rm(dirname(path), { recursive: true, force: true })
