import { readdirSync, readFileSync } from 'node:fs'
import { buildModel, type Model } from '@tessera/metadata'
import type { AppDefinition, Json } from '@tessera/schemas'
import type { RuleContext, Scope } from '../src/index.ts'

const folder = new URL('../conformance/', import.meta.url)

/** One line of the truth table. */
export interface Case {
  readonly file: string
  readonly line: number
  /** The rule of SPEC.md that it shows. */
  readonly spec: string
  readonly rule: Json
  readonly record: { readonly [field: string]: Json }
  readonly result: Json
  readonly timezone: string
}

/** Rows of a CSV text (RFC 4180). */
const rowsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const [whole, cell = '', end] = match
    if (whole === '') break
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\n') rows.push([])
  }
  return rows.filter(row => row.length > 1)
}

/** Every case of `conformance/*.csv`. */
export const cases: readonly Case[] = readdirSync(folder)
  .filter(file => file.endsWith('.csv'))
  .sort()
  .flatMap(file => {
    const [, ...rows] = rowsOf(readFileSync(new URL(file, folder), 'utf8'))
    return rows.map((row, i) => {
      const [spec = '', rule = '', record = '', result = '', timezone = ''] = row
      return {
        file,
        line: i + 2,
        spec,
        rule: JSON.parse(rule) as Json,
        record: JSON.parse(record || '{}') as Case['record'],
        result: JSON.parse(result) as Json,
        timezone: timezone || 'Asia/Shanghai',
      }
    })
  })

/** The objects that the truth table speaks of. */
export const model: Model = buildModel(
  JSON.parse(readFileSync(new URL('app.json', folder), 'utf8')) as AppDefinition,
  new Map(),
)

export const scope: Scope = { model, object: 'thing' }

/** Ids that the truth table uses. */
export const me = '0190f000-0000-7000-8000-000000000001'
export const office = '0190f000-0000-7000-8000-0000000000d1'

/** Who asks, and when: Sunday morning in Shanghai, an hour and a half after midnight UTC. */
export const contextOf = (record: Case['record'], timezone = 'Asia/Shanghai'): RuleContext => ({
  record,
  now: '2027-03-14T01:30:00.000Z',
  timezone,
  user: { id: me, departments: [office], departments_below: [], roles: ['sales_rep'], manager: null },
})
