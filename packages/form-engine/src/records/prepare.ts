import { localLabel } from '@tessera/metadata'
import type { RuleContext } from '@tessera/rule-engine'
import { type Issue, issue, type Json, pointerSegment, type RecordValues } from '@tessera/schemas'
import { decimalsRounded } from '../fields/figures.ts'
import { isRecord } from '../fields/is-record.ts'
import { nearest } from '../values/nearest.ts'
import { read } from '../values/read.ts'
import { same } from '../values/same.ts'
import { checkStage } from './check-stage.ts'
import type { FieldPlan } from './field-plan.ts'
import type { Prepared, PrepareInput, Values } from './prepare-input.ts'
import { prepareLines } from './prepare-lines.ts'
import type { FillPlan, RecordRules } from './record-rules.ts'

interface Work {
  readonly rules: RecordRules
  readonly input: PrepareInput
  readonly record: { [name: string]: Json }
  readonly context: RuleContext
  readonly issues: Issue[]
  readonly warnings: Issue[]
  /** Fields whose sent value could not be read. */
  readonly broken: Set<string>
}

const trusted = (work: Work, field: FieldPlan, value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(entry => trusted(work, field, entry))
  if (!isRecord(value) || typeof value['id'] !== 'string') return value
  const object = value['object']
  const link = typeof object === 'string' ? { id: value['id'], object } : { id: value['id'] }
  const old = read(work.input.old, field.name)
  if (isRecord(old) && old['id'] === link.id) return { ...work.input.links?.(field.name, link), ...old }
  return { ...work.input.links?.(field.name, link), ...link }
}

/** Links that stay as they were also carry what rules look at behind them. */
const bringLinked = (work: Work): void => {
  if (work.input.old == null || work.input.links === undefined) return
  for (const name of work.rules.needs.keys()) {
    const field = work.rules.fields.get(name)
    const given = work.input.given !== undefined && Object.hasOwn(work.input.given, name)
    const value = read(work.record, name)
    if (field?.link === true && value !== null && !given) work.record[name] = trusted(work, field, value)
  }
}

const take = (work: Work, values: Values): void => {
  const { rules, record, issues, broken, input } = work
  for (const name of Object.keys(values)) {
    const field = rules.fields.get(name)
    const value = values[name] ?? null
    if (field === undefined) {
      const suggestion = nearest(name, rules.fields.keys())
      const hint =
        suggestion === undefined
          ? { en: '', 'zh-CN': '' }
          : { en: `Did you mean “${suggestion}”?`, 'zh-CN': `是不是“${suggestion}”？` }
      const known = { object: localLabel(rules.object), name: name.slice(0, 100), suggestion: hint }
      issues.push(issue('unknown_field', `/${pointerSegment(name)}`, known))
    } else if (field.computed) {
      if (input.old == null || !same(field.compact(value), field.compact(read(input.old, name))))
        issues.push(issue('read_only_field', field.at, { field: field.label }))
    } else {
      const parsed = field.rule.parse(value, field.at, issues)
      if (parsed === undefined) broken.add(name)
      if (field.model.type === 'lines' && Array.isArray(parsed)) record[name] = parsed
      else record[name] = field.link && parsed != null ? trusted(work, field, parsed) : (parsed ?? null)
    }
  }
}

const fillDefaults = (work: Work, values: Values): void => {
  for (const { field, run } of work.rules.defaults) {
    if (Object.hasOwn(values, field.name) || work.broken.has(field.name)) continue
    const parsed = field.rule.parse(run(work.context), field.at, work.issues)
    if (parsed !== undefined && parsed !== null)
      work.record[field.name] = field.link ? trusted(work, field, parsed) : parsed
  }
}

const fill = (work: Work, one: FillPlan): void => {
  const { record, context, broken, issues } = work
  if (one.kind === 'formula') {
    const value = one.run(context)
    record[one.field] = typeof value === 'number' ? decimalsRounded(value, one.decimals) : value
    return
  }
  if (!(work.input.old == null ? one.onCreate : one.onChange) || broken.has(one.field)) return
  if (one.when !== undefined && one.when(context) !== true) return
  const parsed = one.plan.rule.parse(one.run(context), one.plan.at, issues)
  if (parsed === undefined) broken.add(one.field)
  else record[one.field] = one.plan.link && parsed !== null ? trusted(work, one.plan, parsed) : parsed
}

/** Issues once each: a set rule may stumble over what a person typed. */
const once = (issues: readonly Issue[]): Issue[] =>
  issues.filter(
    (one, at) =>
      issues.findIndex(
        other => other.code === one.code && other.at === one.at && other.message.en === one.message.en,
      ) === at,
  )

/**
 * Makes a record ready to be saved, in the order of SPEC.md: tidy, defaults, set rules and formulas, required, types,
 * checks, lifecycle. Never throws, whatever `values` is.
 */
export const prepare = (rules: RecordRules, input: PrepareInput): Prepared => {
  const { old, user, now } = input
  const creating = old === undefined || old === null
  const record: { [name: string]: Json } = { ...old, ...input.given }
  const context: RuleContext = {
    record,
    now,
    timezone: rules.timezone,
    ...(creating ? {} : { old }),
    ...(user === undefined ? {} : { user }),
  }
  const work: Work = { rules, input, record, context, issues: [], warnings: [], broken: new Set() }
  const { issues, warnings, broken } = work
  if (!isRecord(input.values)) {
    issues.push(issue('wrong_type', '', { expected: { en: 'an object', 'zh-CN': '对象' }, found: typeof input.values }))
    return { values: {}, issues, warnings, changed: [], record }
  }
  const values = input.values
  bringLinked(work)
  take(work, values)
  if (creating) fillDefaults(work, values)
  const rows = prepareLines(prepare, rules, input, record, issues, warnings)
  for (const one of rules.fills) fill(work, one)

  for (const field of rules.required) {
    if (read(record, field.name) !== null || broken.has(field.name)) continue
    // What was not loaded of an old record is not known to be empty.
    if (creating || Object.hasOwn(record, field.name)) issues.push(issue('required', field.at, { field: field.label }))
  }

  const kept: RecordValues = {}
  const changed: string[] = []
  const keep = (field: FieldPlan): void => {
    const value = read(record, field.name)
    const compact = field.compact(value)
    if (same(compact, field.compact(read(old, field.name)))) return
    if (broken.has(field.name) || (input.given && Object.hasOwn(input.given, field.name))) return
    if (value !== null && !field.computed) field.rule.check(value, field.at, issues, context)
    kept[field.name] = rows.get(field.name) ?? compact
    changed.push(field.name)
  }
  for (const name of Object.keys(record)) {
    const field = rules.fields.get(name)
    if (field !== undefined && !field.computed) keep(field)
  }
  for (const one of rules.fills) if (one.kind === 'formula' && one.stored) keep(one.plan)

  for (const check of rules.checks) {
    if (check.reads.some(name => broken.has(name)) || (check.field !== undefined && broken.has(check.field))) continue
    if (check.when !== undefined && check.when(context) !== true) continue
    if (check.assert(context) === true) continue
    const found = issue('check_failed', check.at, { message: check.message }, check.severity)
    ;(check.severity === 'warn' ? warnings : issues).push(found)
  }
  if (rules.lifecycle !== undefined && !broken.has(rules.lifecycle.field.name))
    checkStage(rules.lifecycle, context, creating ? null : old, issues)
  return { values: kept, issues: once(issues), warnings: once(warnings), changed, record }
}
