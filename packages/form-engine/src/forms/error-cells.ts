import { type Issue, issue } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import type { Computed } from '../fields/field-rule.ts'
import { bothLanguages } from '../records/both-languages.ts'
import { checkStage } from '../records/check-stage.ts'
import type { CheckPlan, RecordRules } from '../records/record-rules.ts'
import { read } from '../values/read.ts'
import { same } from '../values/same.ts'
import type { Cell, Draft } from './cell.ts'
import type { FieldNode, LinesNode } from './form-nodes.ts'
import type { Placement } from './placement.ts'

interface OwnCheck {
  readonly reads: readonly string[]
  readonly assert: Computed
  readonly found: Issue
}

const sameIssues = (one: readonly Issue[] | undefined, other: readonly Issue[]): boolean =>
  one !== undefined &&
  one.length === other.length &&
  one.every((left, at) => {
    const right = other[at]
    return (
      left.code === right?.code &&
      left.at === right.at &&
      left.severity === right.severity &&
      left.message.en === right.message.en &&
      left.message['zh-CN'] === right.message['zh-CN']
    )
  })

const put = (draft: Draft, key: string, issues: readonly Issue[]): void => {
  if (!sameIssues(draft.errors[key], issues)) draft.errors[key] = issues
}

const ownChecks = (node: FieldNode | LinesNode, scope: ExpressionScope): readonly OwnCheck[] =>
  (node.item.type === 'field' ? (node.item.check ?? []) : []).flatMap(({ assert, message, severity }) => {
    const compiled = compileExpression(assert, scope, 'boolean')
    if (compiled === undefined) return []
    const found = issue('check_failed', node.field.at, { message: bothLanguages(message) }, severity ?? 'block')
    return [{ reads: compiled.fields, assert: compiled.run, found }]
  })

/** Issues of the object’s checks whose fields could be read. */
export const failedChecks = (checks: readonly CheckPlan[], draft: Draft): Issue[] => {
  const context = draft.context()
  return checks.flatMap(check => {
    if (check.reads.some(name => Object.hasOwn(draft.unread, name))) return []
    if (check.when !== undefined && check.when(context) !== true) return []
    return check.assert(context) === true
      ? []
      : [issue('check_failed', check.at, { message: check.message }, check.severity)]
  })
}

const offeredIssue = (node: FieldNode | LinesNode, draft: Draft): Issue[] => {
  const offered = draft.options[node.key]?.values
  const value = read(draft.effective, node.field.name)
  if (offered === undefined || same(value, read(draft.record, node.field.name))) return []
  return (Array.isArray(value) ? value : [value])
    .filter(one => typeof one === 'string' && !offered.includes(one))
    .map(one => issue('not_an_option', node.field.at, { field: node.field.label, value: String(one) }))
}

/** The mistakes of one field, in the order and the words of `prepare`. */
export const errorCell = (node: FieldNode | LinesNode, rules: RecordRules, scope: ExpressionScope): Cell => {
  const { field, key } = node
  const own = ownChecks(node, scope)
  const checks = rules.checks.filter(check => check.field === field.name)
  const lifecycle = rules.lifecycle?.field.name === field.name ? rules.lifecycle : undefined
  const stageReads = lifecycle === undefined ? [] : [...rules.fields.keys()]
  const limits = field.model.type === 'date' || field.model.type === 'datetime' ? [...rules.fields.keys()] : []
  const others = [
    ...own.flatMap(check => check.reads),
    ...checks.flatMap(check => check.reads),
    ...stageReads,
    ...limits,
  ]
  return {
    writes: `errors:${key}`,
    reads: [
      `raw:${field.name}`,
      `value:${field.name}`,
      `visible:${key}`,
      `required:${key}`,
      `options:${key}`,
      ...[...new Set(others)].map(name => `value:${name}`),
    ],
    run: draft => {
      if (draft.visible[key] !== true) return put(draft, key, [])
      const unread = Object.hasOwn(draft.unread, field.name) ? (draft.unread[field.name] ?? []) : []
      if (unread.length > 0) return put(draft, key, unread)
      const value = read(draft.effective, field.name)
      const issues: Issue[] = []
      const context = draft.context()
      if (value === null && draft.required[key] === true)
        issues.push(issue('required', field.at, { field: field.label }))
      if (
        value !== null &&
        !field.computed &&
        !same(field.compact(value), field.compact(read(draft.record, field.name)))
      )
        field.rule.check(value, field.at, issues, context)
      issues.push(...offeredIssue(node, draft), ...failedChecks(checks, draft))
      for (const check of own)
        if (!check.reads.some(name => Object.hasOwn(draft.unread, name)) && check.assert(context) !== true)
          issues.push(check.found)
      if (lifecycle !== undefined) {
        const found: Issue[] = []
        checkStage(lifecycle, context, draft.record, found)
        // What a stage requires is said at the field that is missing.
        issues.push(...found.filter(one => one.code !== 'required'))
      }
      return put(draft, key, issues)
    },
  }
}

/** Mistakes that stand at no field of the form. */
export const formErrorCell = (rules: RecordRules, placements: ReadonlyMap<string, Placement>): Cell => {
  const checks = rules.checks.filter(check => check.field === undefined || !placements.has(check.field))
  return {
    writes: 'errors:',
    reads: [...new Set(checks.flatMap(check => check.reads))].map(name => `value:${name}`),
    run: draft => put(draft, '', failedChecks(checks, draft)),
  }
}
