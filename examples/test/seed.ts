import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, RecordValues } from '../../schemas/src/index.ts'
import { examplesFolder } from './read-folder.ts'

/** `data/seed.json`, as `examples/README.md` describes it. */
export interface Seed {
  readonly app: string
  readonly departments: readonly {
    readonly code: string
    readonly parent: string | null
    readonly head: string | null
  }[]
  readonly users: readonly {
    readonly key: string
    readonly email: string
    readonly departments: readonly string[]
    readonly manager: string | null
    readonly roles: { readonly [app: string]: readonly string[] }
  }[]
  readonly records: readonly { readonly object: string; readonly file: string; readonly key?: string }[]
}

/** A record of the sample data with everything resolved. */
export interface SeedRecord {
  readonly object: string
  /** File and index. */
  readonly at: string
  readonly values: RecordValues
}

interface Ids {
  readonly next: () => string
  /** `customer:恒信` → id; `user:…` and `department:…` hold people and departments. */
  readonly known: Map<string, { readonly id: string; readonly object: string }>
  readonly today: string
}

const text = (example: string, file: string): string =>
  readFileSync(join(examplesFolder, example, 'data', file), 'utf8')

/** Whether an example has sample data. */
export const hasSeed = (example: string): boolean => readdirSync(join(examplesFolder, example)).includes('data')

export const readSeed = (example: string): Seed => JSON.parse(text(example, 'seed.json')) as Seed

const moment = (today: string, days: number, time: Json | undefined): string => {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  return typeof time === 'string' ? new Date(`${day}T${time}:00+08:00`).toISOString() : day
}

const resolve = (value: Json, ids: Ids): Json => {
  if (Array.isArray(value)) return value.map((entry: Json) => resolve(entry, ids))
  if (value === null || typeof value !== 'object') return value
  const given = value as { readonly [key: string]: Json }
  const known = (key: string) => {
    const found = ids.known.get(key)
    if (found === undefined) throw new Error(`Nothing known as ${key}`)
    return found
  }
  if (typeof given['$ref'] === 'string') return { ...known(given['$ref']) }
  if (typeof given['$user'] === 'string') return { id: known(`user:${given['$user']}`).id }
  if (typeof given['$department'] === 'string') return { id: known(`department:${given['$department']}`).id }
  if (typeof given['$days'] === 'number') return moment(ids.today, given['$days'], given['time'])
  return Object.fromEntries(
    Object.entries(given)
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, inner]) => [key, resolve(inner, ids)]),
  )
}

/** Every record in loading order; throws where a reference points to nothing loaded before. */
export const seedRecords = (example: string, today: string, next: () => string): SeedRecord[] => {
  const seed = readSeed(example)
  const ids: Ids = { next, known: new Map(), today }
  for (const { code } of seed.departments) ids.known.set(`department:${code}`, { id: next(), object: 'department' })
  for (const { key } of seed.users) ids.known.set(`user:${key}`, { id: next(), object: 'user' })
  return seed.records.flatMap(({ object, file, key }) => {
    const records = JSON.parse(text(example, file)) as readonly { readonly [key: string]: Json }[]
    return records.map((record, index) => {
      const values = resolve(record, ids) as RecordValues
      const own = key === undefined ? undefined : `${object}:${String(record[key])}`
      if (own !== undefined && ids.known.has(own)) throw new Error(`${own} comes twice`)
      if (own !== undefined) ids.known.set(own, { id: next(), object })
      return { object, at: `${file}/${index}`, values }
    })
  })
}
