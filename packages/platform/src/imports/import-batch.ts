import type { Prepared, Values } from '@tessera/form-engine'
import { localLabel } from '@tessera/metadata'
import { type Issue, issue, type Json, type RecordData, type RecordValues } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { askFor } from '../records/ask.ts'
import { unguarded } from '../records/csv-text.ts'
import { readLinked } from '../records/linked-records.ts'
import { mayCreate, prepareRecord } from '../records/prepare-record.ts'
import { readWhereIn } from '../records/read-many.ts'
import { mayNot } from '../records/settle.ts'
import { type PlacedRow, writeMany } from '../records/write-many.ts'
import type { CsvRow } from './csv/csv-reader.ts'
import type { Matches } from './find-matches.ts'
import { type PeopleByName, personValue } from './people-by-name.ts'
import type { ImportPlan } from './plan-import.ts'

/** An import at work. */
export interface ImportWork {
  readonly platform: Platform
  readonly caller: Caller
  readonly open: OpenObject
  readonly plan: ImportPlan
  readonly matches: Matches
  readonly people: PeopleByName
  /** Line in which each key came first. */
  readonly keys: Map<string, number>
  readonly dryRun: boolean
}

/** A row with what is wrong with it. */
export interface RefusedRow {
  readonly row: CsvRow
  readonly issues: readonly Issue[]
}

/** What became of a batch of rows. */
export interface BatchDone {
  readonly created: number
  readonly updated: number
  readonly refused: readonly RefusedRow[]
}

type Read = { readonly row: CsvRow; readonly values: RecordValues; readonly issues: Issue[] }

const readCells = async (work: ImportWork, rows: readonly CsvRow[]): Promise<Read[]> => {
  const { plan, matches, people } = work
  for (const column of plan.columns)
    await matches.load(
      column,
      rows.map(row => unguarded(row.cells[column.cell] ?? '')),
    )
  return rows.map(row => {
    const issues: Issue[] = []
    const values: RecordValues = {}
    for (const column of plan.columns) {
      const cell = unguarded(row.cells[column.cell] ?? '')
      const person = personValue(people, column, cell)
      values[column.field.name] = person === undefined ? matches.value(column, cell, issues) : person
    }
    return { row, values, issues }
  })
}

const keyText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The key of a row as it is stored, tidied like any value of its field. */
const keyOf = ({ plan }: ImportWork, { values }: Read): Json => {
  const field = plan.key?.field
  return field === undefined ? null : (field.rule.parse(values[field.name] ?? null, '', []) ?? null)
}

const findExisting = async (work: ImportWork, read: readonly Read[]): Promise<Map<string, RecordData[]>> => {
  const { platform, caller, open, plan, keys } = work
  const found = new Map<string, RecordData[]>()
  const name = plan.key?.field.name
  if (name === undefined) return found
  const values = new Map<string, Json>()
  for (const one of read) {
    const key = keyOf(work, one)
    if (key === null) continue
    const text = keyText(key)
    const line = keys.get(text)
    if (line !== undefined) one.issues.push(issue('key_twice', `/${name}`, { line }))
    else keys.set(text, one.row.line)
    values.set(text, key)
  }
  const { app, access, object } = open
  const reader = { platform, caller, app, access }
  for (const record of await readWhereIn(reader, object.qualified, name, [...values.values()] as string[])) {
    const text = keyText(plan.key?.field.compact(record[name] ?? null) ?? null)
    found.set(text, [...(found.get(text) ?? []), record])
  }
  return found
}

const issuesOf = (work: ImportWork, read: Read, prepared: Prepared, olds: readonly RecordData[]): Issue[] => {
  const { platform, caller, open, plan } = work
  // A link that was not found says more than that the field is empty.
  const others = prepared.issues.filter(one => !read.issues.some(known => known.at === one.at))
  const issues = [...read.issues, ...others]
  if (olds.length > 1) {
    const field = plan.key?.field.label ?? ''
    const value = keyText(keyOf(work, read)).slice(0, 100)
    issues.push(issue('lookup_ambiguous', '', { count: olds.length, object: localLabel(open.object), value, field }))
  }
  if (issues.length > 0) return issues
  if (olds.length > 0) return open.objectRights.rows('change') === false ? [mayNot('change').summary] : []
  return mayCreate(platform, caller, open, prepared.record) ? [] : [mayNot('create').summary]
}

/** Rows that are ready to be written. */
interface ReadyBatch {
  readonly rows: readonly CsvRow[]
  readonly inserts: readonly PlacedRow[]
  readonly updates: readonly PlacedRow[]
  /** Rows whose record is like that already. */
  readonly unchanged: number
  readonly refused: readonly RefusedRow[]
}

/** Turns rows into records: reads cells, finds links and existing records, checks by the object’s rules. */
export const prepareBatch = async (work: ImportWork, rows: readonly CsvRow[]): Promise<ReadyBatch> => {
  const { platform, caller, open, plan } = work
  const refused: RefusedRow[] = []
  const whole = rows.filter(row => {
    const { length: found } = row.cells
    const wrong = row.badQuote === true ? issue('bad_quote', '', { line: row.line }) : undefined
    if (wrong === undefined && found === plan.width) return true
    refused.push({ row, issues: [wrong ?? issue('ragged_row', '', { found, expected: plan.width })] })
    return false
  })
  const read = await readCells(work, whole)
  const existing = await findExisting(work, read)
  const sent = read.map(({ values }) => values)
  const links = await readLinked(platform, caller, open, sent)
  const inserts: PlacedRow[] = []
  const updates: PlacedRow[] = []
  let unchanged = 0
  for (const [index, one] of read.entries()) {
    const { row, values } = one
    const olds = existing.get(keyText(keyOf(work, one))) ?? []
    const [old] = olds
    const before = old === undefined ? {} : { old: old as Values }
    const prepared = prepareRecord(platform, caller, open, { values, links, ...before })
    const issues = issuesOf(work, one, prepared, olds)
    if (issues.length > 0) refused.push({ row, issues })
    else if (old === undefined) inserts.push({ index, id: platform.ids(), values: prepared.values })
    else if (prepared.changed.length === 0) unchanged++
    else updates.push({ index, id: old.id, values: prepared.values })
  }
  return { rows: whole, inserts, updates, unchanged, refused }
}

/** Writes what is ready, or in a dry run only counts it. */
export const writeBatch = async (work: ImportWork, batch: ReadyBatch): Promise<BatchDone> => {
  const { platform, caller, open, dryRun } = work
  const { rows, inserts, updates, unchanged } = batch
  const refused = [...batch.refused]
  if (dryRun) return { created: inserts.length, updated: updates.length + unchanged, refused }
  const ask = askFor(platform, caller, open)
  const inserted = await writeMany(open, ask, 'insert', inserts)
  const updated = await writeMany(open, ask, 'update', updates)
  for (const { index, issues } of [...inserted.failed, ...updated.failed]) {
    const row = rows[index]
    if (row !== undefined) refused.push({ row, issues })
  }
  return { created: inserted.ids.length, updated: updated.ids.length + unchanged, refused }
}
