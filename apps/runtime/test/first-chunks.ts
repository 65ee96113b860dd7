import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

/** A script with its size as it travels. */
export interface Sized {
  readonly file: string
  readonly gzipped: number
}

const dist = new URL('../dist/', import.meta.url)

/** Parts that every list fetches by itself after its first picture. */
const always: readonly string[] = []

/** The scripts that the first list of the built runtime loads, the largest first. */
export const firstChunks = (): readonly Sized[] => {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(new URL('.vite/manifest.json', dist), 'utf8'),
  )
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key)
  for (const key of always) visit(key)
  return [...seen]
    .map(key => manifest[key]?.file ?? '')
    .filter(file => file.endsWith('.js'))
    .map(file => ({ file, gzipped: gzipSync(readFileSync(new URL(file, dist))).length }))
    .sort((one, other) => other.gzipped - one.gzipped)
}

/** Prints the sizes where it is run by itself: `node apps/runtime/test/first-chunks.ts`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chunks = firstChunks()
  for (const { file, gzipped } of chunks) console.log(`${(gzipped / 1000).toFixed(1).padStart(8)} kB  ${file}`)
  console.log(`${(chunks.reduce((sum, chunk) => sum + chunk.gzipped, 0) / 1000).toFixed(1).padStart(8)} kB  in all`)
}
