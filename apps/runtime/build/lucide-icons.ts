import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { type Bucket, bucketOf, buckets, type Shape } from '../src/icons/bucket.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-react/package.json')), 'dist/esm/icons')

interface IconData {
  readonly name: string
  readonly node: readonly Shape[]
  readonly aliases?: readonly (string | { readonly name: string })[]
}

const readIcon = async (file: string): Promise<IconData | undefined> => {
  const icon: { readonly __iconData?: IconData } = await import(pathToFileURL(join(folder, file)).href)
  return icon.__iconData
}

const readBuckets = async (): Promise<Bucket[]> => {
  const all = Array.from({ length: buckets }, (): Record<string, readonly Shape[]> => ({}))
  const files = readdirSync(folder).filter(file => file.endsWith('.mjs') && file !== 'index.mjs')
  for (const file of files.sort()) {
    const icon = await readIcon(file)
    if (icon === undefined) continue
    const shapes = icon.node.map(([element, { key: _, ...attributes }]): Shape => [element, attributes])
    const aliases = (icon.aliases ?? []).map(alias => (typeof alias === 'string' ? alias : alias.name))
    for (const name of [icon.name, ...aliases]) {
      const bucket = all[bucketOf(name)]
      if (bucket !== undefined) bucket[name] = shapes
    }
  }
  return all
}

/**
 * A definition may name any lucide icon, so all of them are there, but none is in a script: their drawings are spread
 * over small files, and a page fetches the few it shows. `__ICONS__` is the path in front of the file’s number.
 */
export const lucideIcons = async (): Promise<Plugin> => {
  const texts = (await readBuckets()).map(bucket => JSON.stringify(bucket))
  const hash = createHash('sha256').update(texts.join()).digest('hex').slice(0, 8)
  const path = `assets/icons-${hash}`
  return {
    name: 'lucide-icons',
    config: () => ({ define: { __ICONS__: JSON.stringify(`/${path}/`) } }),
    configureServer: server => {
      server.middlewares.use(`/${path}`, (request, response) => {
        const text = texts[Number(/(\d+)\.json/.exec(request.url ?? '')?.[1])]
        response.setHeader('content-type', 'application/json')
        response.end(text ?? '{}')
      })
    },
    generateBundle() {
      for (const [number, source] of texts.entries()) {
        this.emitFile({ type: 'asset', fileName: `${path}/${number}.json`, source })
      }
    },
  }
}
