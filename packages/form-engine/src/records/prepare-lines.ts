import { type Issue, issue, type Json } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import { read } from '../values/read.ts'
import type { Prepared, PrepareInput, Values } from './prepare-input.ts'
import type { RecordRules } from './record-rules.ts'

const prefixed = (found: Issue, at: string): Issue => ({ ...found, at: at + found.at })

/** Whether lines were sent back as they are: the same ones, with nothing to write in any. */
const isUntouched = (kept: readonly Json[], before: Json): before is Json[] =>
  Array.isArray(before) &&
  kept.length > 0 &&
  kept.length === before.length &&
  kept.every((line, index) => {
    const old = (before as readonly Json[])[index]
    return isRecord(line) && isRecord(old) && Object.keys(line).length === 1 && line['id'] === old['id']
  })

/**
 * Prepares the lines that were sent. Puts the lines as rules see them into the record and gives, by field, what is to
 * be written: each line with its `id` where it has one, then the values that are new or different.
 * `prepare` makes one line ready: a line is a record like the one that it belongs to.
 */
export const prepareLines = (
  prepare: (rules: RecordRules, input: PrepareInput) => Prepared,
  rules: RecordRules,
  input: PrepareInput,
  record: { [name: string]: Json },
  issues: Issue[],
  warnings: Issue[],
): ReadonlyMap<string, Json> => {
  const written = new Map<string, Json>()
  if (!isRecord(input.values)) return written
  for (const name of Object.keys(input.values)) {
    const sent = Object.hasOwn(record, name) ? record[name] : null
    if (rules.fields.get(name)?.model.type !== 'lines' || !Array.isArray(sent)) continue
    const made = rules.lines(name)
    if (made === undefined) continue
    const before = read(input.old, name)
    const known = new Map<Json, Values>()
    for (const line of Array.isArray(before) ? (before as readonly Json[]) : [])
      if (isRecord(line)) known.set(line['id'] ?? null, line)
    const via = made.via === undefined ? undefined : { [made.via]: { ...record, id: read(record, 'id') } }
    const rows: Json[] = []
    const kept: Json[] = []
    const ids = new Set<Json>()
    for (const [index, line] of (sent as readonly Json[]).entries()) {
      const at = `/${name}/${index}`
      if (!isRecord(line)) continue
      const { id, ...values } = line
      const old = typeof id === 'string' ? (known.get(id) ?? { id }) : undefined
      if (
        id !== undefined &&
        id !== null &&
        (typeof id !== 'string' || ids.has(id) || (known.size > 0 && !known.has(id)))
      )
        issues.push(issue('no_such_record', `${at}/id`, { field: rules.fields.get(name)?.label ?? name }))
      ids.add(id ?? null)
      if (made.via !== undefined) delete (values as { [name: string]: Json })[made.via]
      const prepared = prepare(made.rules, { ...input, values, old, given: via })
      issues.push(...prepared.issues.map(found => prefixed(found, at)))
      warnings.push(...prepared.warnings.map(found => prefixed(found, at)))
      const row: { [name: string]: Json } = { ...prepared.record }
      if (made.via !== undefined) delete row[made.via]
      rows.push(row)
      kept.push(typeof id === 'string' ? { id, ...prepared.values } : prepared.values)
    }
    if (isUntouched(kept, before)) {
      record[name] = before
      continue
    }
    record[name] = rows.length === 0 ? null : rows
    written.set(name, kept)
  }
  return written
}
