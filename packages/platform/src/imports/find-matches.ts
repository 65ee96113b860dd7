import { localLabel } from '@tessera/metadata'
import { type Issue, issue, type Json } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { isUuid } from '../people/is-uuid.ts'
import { readWhereIn } from '../records/read-many.ts'
import type { Match, PlannedColumn } from './plan-import.ts'

/** Entries of a cell that names several records. */
const split = (cell: string): string[] =>
  cell
    .split(/[;；\n|]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')

const idLabel = { en: 'id', 'zh-CN': 'id' }

/** Finds records by what cells say of them, each text once in a whole file. */
export class Matches {
  readonly #known = new Map<Match, Map<string, readonly string[]>>()
  readonly #platform: Platform
  readonly #caller: Caller
  readonly #open: OpenObject

  constructor(platform: Platform, caller: Caller, open: OpenObject) {
    this.#platform = platform
    this.#caller = caller
    this.#open = open
  }

  /** Looks up what the cells of some rows name, together. */
  async load(column: PlannedColumn, cells: readonly string[]): Promise<void> {
    const { match } = column
    if (match === undefined) return
    const known = this.#known.get(match) ?? new Map<string, readonly string[]>()
    this.#known.set(match, known)
    const texts = new Set(cells.flatMap(cell => this.#entries(column, cell)).filter(text => !known.has(text)))
    const byValue = new Map<Json, string[]>()
    for (const text of texts) {
      known.set(text, [])
      const value = comparable(match, text)
      if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), text])
    }
    const { app, access } = this.#open
    const reader = { platform: this.#platform, caller: this.#caller, app, access }
    const field = match.field?.name ?? 'id'
    const values = [...byValue.keys()] as string[]
    for (const record of await readWhereIn(reader, match.target.qualified, field, values, [field])) {
      for (const text of byValue.get(record[field] ?? null) ?? [])
        known.set(text, [...(known.get(text) ?? []), record.id])
    }
  }

  /** What a cell means to its field: an id, or a list of ids. */
  value(column: PlannedColumn, cell: string, issues: Issue[]): Json {
    const { match, field } = column
    if (match === undefined) return field.rule.fromText(cell)
    const ids: string[] = []
    for (const value of this.#entries(column, cell)) {
      const found = this.#known.get(match)?.get(value) ?? []
      const [id] = found
      const told = {
        object: localLabel(match.target),
        value: value.slice(0, 100),
        field: match.field?.label ?? idLabel,
      }
      if (id === undefined) issues.push(issue('lookup_not_found', field.at, told))
      else if (found.length > 1) issues.push(issue('lookup_ambiguous', field.at, { ...told, count: found.length }))
      else ids.push(id)
    }
    if (field.model.type === 'lookups') return ids
    const [id] = ids
    if (id === undefined) return null
    return (field.model.target?.length ?? 0) > 1 ? { object: match.target.qualified, id } : id
  }

  #entries({ field }: PlannedColumn, cell: string): string[] {
    const text = cell.trim()
    if (text === '') return []
    return field.model.type === 'lookups' ? split(text) : [text]
  }
}

/** The value that a text is compared as; undefined where it can be none. */
const comparable = ({ field }: Match, text: string): Json | undefined => {
  if (field === undefined) return isUuid(text) ? text.toLowerCase() : undefined
  const issues: Issue[] = []
  const value = field.rule.parse(field.rule.fromText(text), '', issues)
  return issues.length > 0 || value === null ? undefined : value
}
