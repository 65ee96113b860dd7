import type { Values } from '@tessera/form-engine'
import type { ObjectModel } from '@tessera/metadata'
import { compileCondition, type RuleContext } from '@tessera/rule-engine'
import { type Issue, type Json, pointer } from '@tessera/schemas'
import type { ObjectRights } from '../access/object-rights.ts'
import type { OpenObject } from '../apps/open-app.ts'
import { mayNot } from './settle.ts'
import { unwritable } from './writable.ts'

type Line = { readonly [name: string]: Json }

const linesIn = (value: Json | undefined): readonly Line[] =>
  Array.isArray(value)
    ? value.filter((line): line is Line => typeof line === 'object' && line !== null && !Array.isArray(line))
    : []

const refused = (action: Parameters<typeof mayNot>[0], at: string): Issue => ({ ...mayNot(action).summary, at })

const sameJson = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What of a line is not as it was; a line that is sent back whole says nothing about fields it leaves alone. */
const differences = (line: Line, before: Line | undefined): Line =>
  Object.fromEntries(
    Object.entries(line).filter(
      ([name, value]) => name !== 'id' && (before === undefined || !sameJson(value, before[name])),
    ),
  )

/** The lines of one field, and what the caller may do with them. */
interface Lines {
  readonly name: string
  readonly child: ObjectModel
  readonly rights: ObjectRights
  /** The lookup of a line back to its record. */
  readonly via: string | undefined
}

const linesOf = ({ app, rights, object }: OpenObject, values: Values): Lines[] =>
  Object.keys(values).flatMap(name => {
    const field = object.fields.get(name)
    const child = field?.type === 'lines' ? app.model.object(field.target?.[0] ?? '') : undefined
    return child === undefined ? [] : [{ name, child, rights: rights.object(child.qualified), via: field?.via }]
  })

const mayCreateLine = ({ rights, via }: Lines, line: Line, context: RuleContext): boolean => {
  const rows = rights.rows('create')
  if (typeof rows === 'boolean') return rows
  const record = via === undefined ? line : { ...line, [via]: context.record as Json }
  return compileCondition(rows)({ ...context, record })
}

const checkLines = (open: OpenObject, lines: Lines, sent: Json, before: readonly Line[], context: RuleContext) => {
  const { name, child, rights, via } = lines
  const issues: Issue[] = []
  const known = new Map(before.map(line => [line['id'], line]))
  const kept = new Set<Json | undefined>()
  const prepared = linesIn(context.record[name] as Json)
  for (const [index, line] of linesIn(sent).entries()) {
    const at = pointer(name, index)
    const { id } = line
    kept.add(id)
    const isNew = id === undefined || id === null
    const changed = differences(line, known.get(id))
    issues.push(...unwritable({ ...open, object: child, objectRights: rights }, withoutBack(changed, via), at))
    if (isNew && !mayCreateLine(lines, prepared[index] ?? line, context)) issues.push(refused('create', at))
    if (!isNew && rights.rows('change') === false && Object.keys(changed).length > 0) issues.push(refused('change', at))
  }
  if (rights.rows('delete') === false && before.some(({ id }) => !kept.has(id)))
    issues.push(refused('delete', pointer(name)))
  return issues
}

const withoutBack = (line: Line, via: string | undefined): Line => {
  if (via === undefined || !(via in line)) return line
  const { [via]: _back, ...rest } = line
  return rest
}

/**
 * Refusals of lines: they are records of their own, with rights of their own, though they are written with the record
 * they belong to.
 * @param context the record after the save, as rules see it.
 */
export const lineIssues = (open: OpenObject, values: Json, old: Values | undefined, context: RuleContext): Issue[] => {
  if (open.access.key === '*' || typeof values !== 'object' || values === null || Array.isArray(values)) return []
  const sent = values as Values
  return linesOf(open, sent).flatMap(lines =>
    checkLines(open, lines, sent[lines.name] ?? null, linesIn(old?.[lines.name]), context),
  )
}
