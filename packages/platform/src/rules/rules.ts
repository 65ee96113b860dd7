import {
  checkExpression,
  compileRule,
  dependencies,
  type Explanation,
  explain,
  type RuleContext,
  type Tree,
} from '@tessera/rule-engine'
import type { EvaluateBody, Expression, ImpactBody, Json, RouteTypes } from '@tessera/schemas'
import { type OpenObject, openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { askFor, ruleUser, timezoneOf } from '../records/ask.ts'
import { guardFilter } from '../records/guard-filter.ts'
import { hiddenInFilter } from '../records/hidden-in-filter.ts'
import { readRecord } from '../records/read-record.ts'
import type { settle } from '../records/settle.ts'

const contexts = ['$user', '$now', '$today', '$old'] as const

const readRule = (open: OpenObject, rule: Expression): Tree => {
  const hidden = hiddenInFilter(open, rule, '/rule', contexts)
  if (hidden.length > 0) throw refusal(hidden)
  const scope = { model: open.app.model, object: open.object.qualified, contexts }
  const tree = checkExpression(rule, scope, undefined, '/rule')
  if (!tree.ok) throw refusal(tree.issues)
  return tree.value
}

const flat = (part: Explanation): Explanation[] => [part, ...part.parts.flatMap(flat)]

const asJson = (value: unknown): Json =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value) ?? 'null') as Json)

/** What a rule gives for a stored record or for values, and what each of its conditions gives. */
export const evaluateRule = async (
  platform: Platform,
  caller: Caller,
  { app, object, rule, record }: EvaluateBody & { readonly app: string },
): Promise<RouteTypes['evaluateRule']['response']> => {
  const open = await openObject(platform, caller, app, object)
  const tree = readRule(open, rule)
  const fields = dependencies(tree).paths.filter(path => !path.startsWith('$'))
  const values =
    typeof record === 'string'
      ? (JSON.parse(
          await readRecord(platform, caller, open, record, fields.some(isLines(open)) ? {} : { fields }),
        ) as Record<string, Json>)
      : record
  const context: RuleContext = {
    record: values,
    now: platform.clock().toISOString(),
    timezone: timezoneOf(open.app),
    user: ruleUser(caller, app),
  }
  return {
    value: asJson(compileRule(tree)(context)),
    type: tree.kind,
    explain: flat(explain(tree, context))
      .filter(part => part.op !== undefined || part.name !== undefined)
      .map(({ at, value }) => ({ at: at.replace(/^\/rule/, ''), value: asJson(value) })),
  }
}

/** Lines are read only together with their whole record. */
const isLines =
  ({ object }: OpenObject) =>
  (path: string): boolean =>
    object.fields.get(path.split('.')[0] ?? '')?.type === 'lines'

/** How many existing records a rule touches, with some of them. */
export const ruleImpact = async (
  platform: Platform,
  caller: Caller,
  { app, object, rule, sample }: ImpactBody & { readonly app: string },
): Promise<RouteTypes['ruleImpact']['response']> => {
  const open = await openObject(platform, caller, app, object)
  readRule(open, rule)
  const ask = askFor(platform, caller, open)
  const filter = guardFilter(open, rule) ?? true
  const { records } = open.app
  const name = open.object.qualified
  const atRule = <T>(checked: Parameters<typeof settle<T>>[0]): T => {
    if (checked.ok) return checked.value
    throw refusal(checked.issues.map(found => ({ ...found, at: found.at.replace(/^\/filter/, '/rule') })))
  }
  const [matching, total] = [
    atRule(await records.count(name, { filter }, ask)),
    atRule(await records.count(name, {}, ask)),
  ]
  const limit = sample ?? 5
  const text = limit === 0 ? '{"records":[]}' : atRule(await records.query(name, { filter, limit }, ask))
  return {
    matching,
    total,
    sample: (JSON.parse(text) as { records: RouteTypes['ruleImpact']['response']['sample'] }).records,
  }
}
