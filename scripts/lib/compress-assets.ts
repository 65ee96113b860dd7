import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const texts = /\.(?:js|css|html|svg|json|map|txt|webmanifest)$/

/** Smaller files gain nothing. */
const smallest = 1024

/** A quality above 9 takes many times as long for a few percent. */
const brotli = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

const encodings = [
  ['.br', brotli],
  ['.gz', (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })],
] as const

const compress = async (path: string): Promise<void> => {
  const bytes = await readFile(path)
  if (bytes.length < smallest) return
  // The name of an asset hangs on what is in it; the same name elsewhere may be another build’s.
  const isHashed = basename(dirname(path)) === 'assets'
  for (const [ending, encode] of encodings)
    if (!isHashed || !existsSync(path + ending)) await writeFile(path + ending, await encode(bytes))
}

/** Puts compressed copies beside the text files of a built app, for the server to send; those that are there stay. */
export async function compressAssets(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && texts.test(entry.name))
  await Promise.all(files.map(({ parentPath, name }) => compress(join(parentPath, name))))
}
