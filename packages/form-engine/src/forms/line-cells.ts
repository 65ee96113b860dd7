import type { Issue, Json } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import { prepare } from '../records/prepare.ts'
import type { Values } from '../records/prepare-input.ts'
import { read } from '../values/read.ts'
import type { Cell, Draft } from './cell.ts'
import type { LinesNode } from './form-nodes.ts'
import type { RowState } from './form-state.ts'
import type { HiddenPolicy } from './hidden-policy.ts'
import { linksOf } from './links-of.ts'

/** Lines whose mistakes and formulas were worked out, so that a keystroke works out one line only. */
const worked = new WeakMap<
  object,
  { readonly parent: string; readonly old: Json; readonly state: Omit<RowState, 'key'> }
>()

const byColumn = (issues: readonly Issue[]): { [column: string]: readonly Issue[] } => {
  const found: { [column: string]: readonly Issue[] } = {}
  for (const one of issues) {
    const column = one.at.split('/')[1] ?? ''
    found[column] = [...(found[column] ?? []), one]
  }
  return found
}

const work = (node: LinesNode, draft: Draft, row: Values, parent: Values): Omit<RowState, 'key'> => {
  const { rules, via } = node.line
  const { id, ...values } = row
  const before = read(draft.record, node.field.name)
  const known = Array.isArray(before)
    ? (before as readonly Json[]).find(line => isRecord(line) && line['id'] === id)
    : undefined
  const old = typeof id === 'string' ? (isRecord(known) ? known : { id }) : undefined
  const sent: { [name: string]: Json } = {}
  for (const name of Object.keys(values)) {
    const field = rules.fields.get(name)
    if (field !== undefined && !field.computed && name !== via) sent[name] = values[name] ?? null
  }
  const given = via === undefined ? undefined : { [via]: parent }
  const { user, now } = draft
  const prepared = prepare(rules, { values: sent, old, user, now, given, links: linksOf({ ...old, ...row }) })
  const effective: { [name: string]: Json } = { ...prepared.record }
  if (via !== undefined) delete effective[via]
  return { effective, errors: byColumn([...prepared.issues, ...prepared.warnings]) }
}

/** Fields of the record that its lines look at through the lookup that points back. */
export const parentFields = (node: LinesNode): readonly string[] => {
  const paths = node.line.via === undefined ? [] : (node.line.rules.needs.get(node.line.via) ?? [])
  return [...new Set(paths.map(path => path.split('.')[0] ?? path))]
}

/** The lines of a field: what each holds as rules see it, and its mistakes. */
export const lineCell = (node: LinesNode, policy: HiddenPolicy): Cell => {
  const looked = parentFields(node)
  const { name } = node.field
  return {
    writes: `value:${name}`,
    reads: [`raw:${name}`, `visible:${node.key}`, ...looked.map(field => `value:${field}`)],
    run: draft => {
      const hidden = draft.visible[node.key] !== true
      if (hidden && policy !== 'keep') {
        draft.effective[name] = policy === 'clear' ? null : read(draft.record, name)
        draft.rows[node.key] = []
        return
      }
      const value = read(draft.values, name)
      const rows = Array.isArray(value) ? (value as readonly Json[]).filter(isRecord) : []
      const parent: Values = {
        id: read(draft.record, 'id'),
        ...Object.fromEntries(looked.map(field => [field, read(draft.effective, field)])),
      }
      const stamp = JSON.stringify(parent) + draft.now
      const keys = draft.keys[name] ?? []
      const states = rows.map((row, index): RowState => {
        const before = worked.get(row)
        const old = read(draft.record, name)
        const state = before?.parent === stamp && before.old === old ? before.state : work(node, draft, row, parent)
        if (state !== before?.state) worked.set(row, { parent: stamp, old, state })
        const key = keys[index] ?? index
        const last = draft.rows[node.key]?.[index]
        return last?.key === key && last.effective === state.effective ? last : { key, ...state }
      })
      const issues: Issue[] = []
      node.field.rule.parse(value, node.field.at, issues)
      if (issues.length > 0) draft.unread[name] = issues
      else delete draft.unread[name]
      draft.rows[node.key] = states
      draft.effective[name] = states.length === 0 ? null : states.map(state => state.effective)
    },
  }
}
