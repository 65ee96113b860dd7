import type { Issue, Json } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import { decimalsRounded } from '../fields/figures.ts'
import type { FieldPlan } from '../records/field-plan.ts'
import type { FillPlan, RecordRules } from '../records/record-rules.ts'
import { read } from '../values/read.ts'
import { same } from '../values/same.ts'
import type { Cell, Draft } from './cell.ts'
import type { HiddenPolicy } from './hidden-policy.ts'
import type { Placement } from './placement.ts'

const note = (draft: Draft, field: string, issues: readonly Issue[]): void => {
  if (issues.length > 0) draft.unread[field] = issues
  else delete draft.unread[field]
}

/** What was typed into a field, tidied; null where it cannot be read. */
export const typed = (draft: Draft, field: FieldPlan, issues: Issue[] = []): Json => {
  const value = read(draft.values, field.name)
  // What is kept already is taken as it is: it may be masked, or older than the rules of today.
  if (field.computed || (draft.record !== null && same(value, read(draft.record, field.name)))) return value
  return field.rule.parse(value, field.at, issues) ?? null
}

const placedCell = (field: FieldPlan, key: string, policy: HiddenPolicy): Cell => ({
  writes: `value:${field.name}`,
  reads: [`raw:${field.name}`, `visible:${key}`],
  run: draft => {
    if (draft.visible[key] === true || policy === 'keep') {
      const issues: Issue[] = []
      draft.effective[field.name] = typed(draft, field, issues)
      note(draft, field.name, issues)
    } else {
      draft.effective[field.name] = policy === 'clear' ? null : read(draft.record, field.name)
      note(draft, field.name, [])
    }
  },
})

const bareCell = (field: FieldPlan): Cell => ({
  writes: `value:${field.name}`,
  reads: [`raw:${field.name}`],
  run: draft => {
    draft.effective[field.name] = typed(draft, field)
  },
})

const formulaCell = (fill: FillPlan): Cell => ({
  writes: `value:${fill.field}`,
  reads: fill.reads.map(name => `value:${name}`),
  run: draft => {
    const unchanged =
      draft.record !== null &&
      Object.hasOwn(draft.record, fill.field) &&
      fill.reads.every(name => same(read(draft.effective, name), read(draft.record, name)))
    if (unchanged && !fill.stored) {
      // What it reads behind lookups may not be here, but the server has computed it.
      draft.effective[fill.field] = read(draft.record, fill.field)
      return
    }
    const value = fill.run(draft.context())
    draft.effective[fill.field] = typeof value === 'number' ? decimalsRounded(value, fill.decimals) : value
  },
})

const setCell = (
  field: FieldPlan,
  expression: Parameters<typeof compileExpression>[0],
  scope: ExpressionScope,
): Cell | undefined => {
  const compiled = compileExpression(expression, scope)
  if (compiled === undefined) return undefined
  return {
    writes: `value:${field.name}`,
    reads: compiled.fields.filter(name => name !== field.name).map(name => `value:${name}`),
    run: draft => {
      const issues: Issue[] = []
      draft.effective[field.name] = field.rule.parse(compiled.run(draft.context()), field.at, issues) ?? null
      note(draft, field.name, issues)
    },
  }
}

/** The value of each field as rules see it. */
export const valueCells = (
  rules: RecordRules,
  placements: ReadonlyMap<string, Placement>,
  policies: ReadonlyMap<string, HiddenPolicy>,
  sets: ReadonlyMap<string, Parameters<typeof compileExpression>[0]>,
  scope: ExpressionScope,
): Cell[] => {
  const formulas = new Map(rules.fills.filter(fill => fill.kind === 'formula').map(fill => [fill.field, fill]))
  return [...rules.fields.values()].flatMap(field => {
    const placed = placements.get(field.name)
    const formula = formulas.get(field.name)
    if (sets.has(field.name)) return setCell(field, sets.get(field.name), scope) ?? bareCell(field)
    if (formula !== undefined) return formulaCell(formula)
    // Lines have a cell of their own.
    if (placed?.node.kind === 'lines') return []
    if (placed === undefined || field.computed) return bareCell(field)
    return placedCell(placed.node.field, placed.node.key, policies.get(field.name) ?? 'keep')
  })
}
