import { bad, type Checked, good, type Issue, type Json, type RecordValues } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import type { FieldPlan } from '../records/field-plan.ts'
import { prepare } from '../records/prepare.ts'
import type { LineRules } from '../records/record-rules.ts'
import { read } from '../values/read.ts'
import { same } from '../values/same.ts'
import type { FormPlan } from './form-plan.ts'
import type { FormState } from './form-state.ts'
import { linksOf } from './links-of.ts'

const compactRow = (row: { readonly [name: string]: Json }, { rules, via }: LineRules): Json => {
  const sent: { [name: string]: Json } = typeof row['id'] === 'string' ? { id: row['id'] } : {}
  for (const [name, value] of Object.entries(row)) {
    const field = rules.fields.get(name)
    if (field === undefined || field.computed || name === via || (name === 'owner' && field.model.system)) continue
    const compact = field.compact(field.rule.parse(value, '', []) ?? value)
    if (compact !== null || typeof row['id'] === 'string') sent[name] = compact
  }
  return sent
}

const compactValue = (plan: FormPlan, field: FieldPlan, value: Json): Json => {
  const line = field.model.type === 'lines' ? plan.rules.lines(field.name) : undefined
  if (line === undefined) return field.compact(field.rule.parse(value, '', []) ?? value)
  if (value === null) return []
  if (!Array.isArray(value)) return value
  return (value as readonly Json[]).map(row => (isRecord(row) ? compactRow(row, line) : row))
}

/** What the form sends: by the policy of hidden values, links as ids, and of an old record only what is different. */
export const valuesToSend = (plan: FormPlan, state: FormState): RecordValues => {
  const sent: RecordValues = {}
  const put = (name: string, value: Json): void => {
    const field = plan.rules.fields.get(name)
    if (field === undefined || field.computed) return
    const before = read(state.record, name)
    if (state.record !== null && same(value, before)) return
    const compact = compactValue(plan, field, value)
    if (state.record !== null && same(compact, compactValue(plan, field, before))) return
    const begins = plan.rules.defaults.some(one => one.field === field)
    const nothing = compact === null || compact === '' || (Array.isArray(compact) && compact.length === 0)
    if (state.record !== null || begins || !nothing)
      sent[name] = nothing && field.model.type !== 'lines' ? null : compact
  }
  for (const [name, { node }] of plan.placements) {
    const access = state.access[name]
    if (node.field.model.definition.readOnly === true || (access !== undefined && access !== 'write')) continue
    const hidden = state.visible[node.key] !== true
    const policy = plan.policies.get(name) ?? 'keep'
    if (hidden && policy === 'ignore') continue
    put(name, hidden && policy === 'clear' ? null : read(state.values, name))
  }
  for (const name of plan.sets) put(name, read(state.effective, name))
  return sent
}

const told = (one: Issue): string => `${one.code} ${one.at} ${one.message.en}`

/** Every mistake and warning of the form as it stands, once each, in the order of the form. */
export const checkForm = (
  plan: FormPlan,
  state: FormState,
): { readonly issues: Issue[]; readonly warnings: Issue[] } => {
  const values = valuesToSend(plan, state)
  const { user, now, record } = state
  const links = linksOf({ ...record, ...state.values })
  const prepared = prepare(plan.rules, { values, old: record, user, now, links })
  const found = new Map<string, Issue>()
  for (const { node } of plan.placements.values())
    for (const one of state.errors[node.key] ?? []) found.set(told(one), one)
  for (const one of [...(state.errors[''] ?? []), ...prepared.issues, ...prepared.warnings])
    if (!found.has(told(one))) found.set(told(one), one)
  const order = new Map([...plan.placements.keys()].map((name, place) => [name, place]))
  const place = (one: Issue): number => order.get(one.at.split('/')[1] ?? '') ?? order.size
  const all = [...found.values()].sort((one, other) => place(one) - place(other))
  return { issues: all.filter(one => one.severity === 'block'), warnings: all.filter(one => one.severity === 'warn') }
}

/** The values to send, or everything that is wrong. Warnings do not stop it; `checkForm` tells them. */
export const submitForm = (plan: FormPlan, state: FormState): Checked<RecordValues> => {
  const { issues } = checkForm(plan, state)
  return issues.length > 0 ? bad(...issues) : good(valuesToSend(plan, state))
}
