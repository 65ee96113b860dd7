import type { FieldPlan } from '@tessera/form-engine'
import { localLabel, type ObjectModel } from '@tessera/metadata'
import { type ImportMapping, type Issue, issue } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import { matchFieldOf } from './guess-mapping.ts'

/** What a cell of a column is compared with to find a record. */
export interface Match {
  readonly target: ObjectModel
  /** The field of the target; absent for its id. */
  readonly field: FieldPlan | undefined
}

/** A column that is used. */
export interface PlannedColumn {
  readonly heading: string
  /** Place of the cell in a row. */
  readonly cell: number
  readonly field: FieldPlan
  readonly match: Match | undefined
}

/** How rows become records. */
export interface ImportPlan {
  readonly columns: readonly PlannedColumn[]
  /** The column that tells whether a record exists already. */
  readonly key: PlannedColumn | undefined
  /** Cells of a whole row. */
  readonly width: number
}

const unknownField = (object: ObjectModel, name: string, at: string): Issue =>
  issue('unknown_field', at, { object: localLabel(object), name, suggestion: '' })

const planMatch = (
  open: OpenObject,
  field: FieldPlan,
  match: string | undefined,
  at: string,
): Match | Issue | undefined => {
  const { type, target: targets } = field.model
  if (type !== 'lookup' && type !== 'lookups') return undefined
  const target = open.app.model.object(targets?.[0] ?? '')
  if (target === undefined) return unknownField(open.object, field.name, at)
  const name = match ?? matchFieldOf(target) ?? 'id'
  if (name === 'id') return { target, field: undefined }
  const found = open.app.rules(target.qualified).fields.get(name)
  if (found === undefined || open.rights.object(target.qualified).hidden.has(name))
    return unknownField(target, name, at)
  return { target, field: found }
}

/** Plans an import against the heading of its file; all mistakes of the mapping at once. */
export const planImport = (
  open: OpenObject,
  mapping: ImportMapping,
  heading: readonly string[],
): { readonly plan: ImportPlan; readonly issues: Issue[] } => {
  const issues: Issue[] = []
  const columns: PlannedColumn[] = []
  const rules = open.app.rules(open.object.qualified)
  for (const [index, { column, field: name, match: matchName }] of mapping.columns.entries()) {
    const at = `/columns/${index}`
    const cell = heading.indexOf(column.trim())
    const field = rules.fields.get(name)
    if (cell < 0) issues.push(issue('unknown_column', `${at}/column`, { column }))
    const right = open.objectRights.fields.get(name) ?? 'write'
    if (field === undefined || right === 'none') {
      issues.push(unknownField(open.object, name, `${at}/field`))
      continue
    }
    if (field.computed || field.model.type === 'lines' || right !== 'write') {
      issues.push(issue('read_only_field', `${at}/field`, { field: field.label }))
    }
    if (columns.some(other => other.field === field)) issues.push(issue('duplicate_name', `${at}/field`, { name }))
    const match = planMatch(open, field, matchName, `${at}/match`)
    if (match !== undefined && 'code' in match) issues.push(match)
    else columns.push({ heading: column, cell, field, match })
  }
  const key = mapping.key === undefined ? undefined : columns.find(column => column.field.name === mapping.key)
  if (mapping.key !== undefined && key === undefined) issues.push(unknownField(open.object, mapping.key, '/key'))
  return { plan: { columns, key, width: heading.length }, issues }
}
