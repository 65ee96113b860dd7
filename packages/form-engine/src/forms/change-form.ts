import type { Issue, Json, RecordValues } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import type { Values } from '../records/prepare-input.ts'
import { read } from '../values/read.ts'
import { same } from '../values/same.ts'
import { derive } from './derive.ts'
import type { FormPlan } from './form-plan.ts'
import type { FormState } from './form-state.ts'

/** `budget`, or a cell of a line: `items/2/quantity` or `['items', 2, 'quantity']`. */
export type FieldPath = string | readonly (string | number)[]

const partsOf = (path: FieldPath): readonly string[] =>
  typeof path === 'string' ? path.split(/[/.]/) : path.map(String)

const rowsOf = (state: FormState, field: string): readonly Values[] => {
  const rows = read(state.values, field)
  return Array.isArray(rows) ? (rows as readonly Json[]).filter(isRecord) : []
}

const without = (issues: readonly Issue[], at: string): readonly Issue[] =>
  issues.some(one => one.at === at || one.at.startsWith(`${at}/`))
    ? issues.filter(one => one.at !== at && !one.at.startsWith(`${at}/`))
    : issues

const put = (
  plan: FormPlan,
  state: FormState,
  field: string,
  value: Json,
  touched: string,
  more: Partial<FormState> = {},
): FormState => {
  const values: RecordValues = { ...state.values, [field]: value }
  const differs = (name: string): boolean => !same(read(values, name), read(state.initial, name))
  const dirty = differs(field) || Object.keys(values).some(name => name !== field && differs(name))
  const answered = without(without(state.answered, `/${touched}`), `/${field}`)
  const next: FormState = { ...state, ...more, values, dirty, answered, touched: { ...state.touched, [touched]: true } }
  return derive(plan, next, [field])
}

/** The form after a value was typed. What cannot be changed (an unknown field, a line that is not there) stays. */
export const changeForm = (plan: FormPlan, state: FormState, path: FieldPath, value: Json): FormState => {
  const [field = '', index, column] = partsOf(path)
  const known = plan.rules.fields.get(field)
  if (known === undefined || known.computed) return state
  if (index === undefined) return put(plan, state, field, value, field)
  const rows = rowsOf(state, field)
  const at = Number(index)
  const row = rows[at]
  if (row === undefined || column === undefined) return state
  const changed = rows.map((one, place) => (place === at ? { ...row, [column]: value } : one))
  return put(plan, state, field, changed, `${field}/${at}/${column}`)
}

/** Marks a field as left, so that its mistakes show. */
export const touchForm = (state: FormState, path: FieldPath): FormState => {
  const touched = partsOf(path).join('/')
  return state.touched[touched] === true ? state : { ...state, touched: { ...state.touched, [touched]: true } }
}

/** Adds a line, at the end unless told. */
export const addLine = (
  plan: FormPlan,
  state: FormState,
  field: string,
  values: Values = {},
  at?: number,
): FormState => {
  const rows = rowsOf(state, field)
  const place = Math.min(rows.length, Math.max(0, at ?? rows.length))
  const keys = [...(state.keys[field] ?? [])]
  keys.splice(place, 0, state.nextKey)
  const { defaults = [] } = plan.rules.lines(field)?.rules ?? {}
  const begun: { [name: string]: Json } = {}
  const { user, now } = state
  const context = { record: begun, now, timezone: plan.rules.timezone, ...(user === undefined ? {} : { user }) }
  for (const one of defaults) {
    const parsed = one.field.rule.parse(one.run(context), '', [])
    if (one.field.name !== 'owner' && parsed !== undefined && parsed !== null) begun[one.field.name] = parsed
  }
  const added = [...rows.slice(0, place), { ...begun, ...values }, ...rows.slice(place)]
  return put(plan, state, field, added, field, { keys: { ...state.keys, [field]: keys }, nextKey: state.nextKey + 1 })
}

/** Takes a line out. */
export const removeLine = (plan: FormPlan, state: FormState, field: string, at: number): FormState => {
  const rows = rowsOf(state, field)
  if (rows[at] === undefined) return state
  const keys = (state.keys[field] ?? []).filter((_, place) => place !== at)
  const left = rows.filter((_, place) => place !== at)
  const touched = Object.fromEntries(Object.entries(state.touched).filter(([path]) => !path.startsWith(`${field}/`)))
  return put(plan, { ...state, touched }, field, left, field, { keys: { ...state.keys, [field]: keys } })
}
