/**
 * Writes the sample data of the sales example into `data/`. The same seed gives the same files, byte for byte:
 * `node examples/sales/make-data.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { sampleData } from './make-data/sample-data.ts'

const folder = new URL('data/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [file, text] of sampleData()) writeFileSync(new URL(file, folder), text)
