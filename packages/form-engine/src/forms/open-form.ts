import type { RuleContext, RuleUser } from '@tessera/rule-engine'
import type { Json, Language, RecordValues } from '@tessera/schemas'
import { compileExpression } from '../expressions/compile-expression.ts'
import { isRecord } from '../fields/is-record.ts'
import type { Values } from '../records/prepare-input.ts'
import { derive } from './derive.ts'
import type { FormPlan } from './form-plan.ts'
import type { FieldAccess, FormState } from './form-state.ts'

/** What a form is opened on, by whom and when. */
export interface OpenFormInput {
  /** The record that is changed; none for a new one. */
  readonly record?: Values | null | undefined
  /** Values a new record begins with, beyond its defaults: the customer it is made for. */
  readonly values?: Values | undefined
  readonly user?: RuleUser | undefined
  /** RFC 3339. */
  readonly now: string
  readonly language?: Language | undefined
  /** What the person may do with fields; everything unless told. */
  readonly access?: { readonly [field: string]: FieldAccess } | undefined
}

const beginning = (plan: FormPlan, { user, now, values: given }: OpenFormInput): RecordValues => {
  const { rules, model } = plan
  const values: RecordValues = {}
  const context: RuleContext = {
    record: values,
    form: values,
    now,
    timezone: rules.timezone,
    ...(user === undefined ? {} : { user }),
  }
  const put = (name: string, value: Json): void => {
    const parsed = rules.fields.get(name)?.rule.parse(value, '', [])
    if (parsed !== undefined && parsed !== null) values[name] = parsed
  }
  for (const { field, run } of rules.defaults) put(field.name, run(context))
  const scope = {
    model,
    object: rules.object.qualified,
    contexts: ['$user', '$now', '$today', '$form'] as const,
    problems: [],
  }
  for (const { node } of plan.placements.values()) {
    if (node.item.type !== 'field') continue
    const compiled = compileExpression(node.item.default, scope)
    if (compiled !== undefined) put(node.field.name, compiled.run(context))
  }
  for (const [name, value] of Object.entries(given ?? {})) put(name, value)
  return values
}

/** Opens a form: on a record, or empty with its defaults. */
export const openForm = (plan: FormPlan, input: OpenFormInput): FormState => {
  const record = input.record ?? null
  const values = record === null ? beginning(plan, input) : { ...record }
  const keys: { [field: string]: readonly number[] } = {}
  let nextKey = 1
  for (const [name, { node }] of plan.placements) {
    const rows = Object.hasOwn(values, name) ? values[name] : null
    if (node.kind !== 'lines' || !Array.isArray(rows)) continue
    values[name] = (rows as readonly Json[]).filter(isRecord)
    keys[name] = (values[name] as readonly Json[]).map(() => nextKey++)
  }
  return derive(plan, {
    record,
    values,
    initial: { ...values },
    effective: {},
    visible: {},
    required: {},
    readOnly: {},
    options: {},
    errors: {},
    rows: {},
    touched: {},
    dirty: false,
    submitted: false,
    answered: [],
    unread: {},
    keys,
    nextKey,
    user: input.user,
    now: input.now,
    language: input.language ?? 'en',
    access: input.access ?? {},
  })
}
