import type { RuleContext } from '@tessera/rule-engine'
import { type Issue, issue, type Json } from '@tessera/schemas'
import { read } from '../values/read.ts'
import type { LifecyclePlan } from './record-rules.ts'

const none = { en: 'no stage', 'zh-CN': '无阶段' }

/** Adds an issue when a record may not enter the stage it is put in. A stage that stays the same is not asked again. */
export const checkStage = (
  { field, stages }: LifecyclePlan,
  context: RuleContext,
  old: { readonly [name: string]: Json } | null,
  issues: Issue[],
): void => {
  const record = context.record as { readonly [name: string]: Json }
  const to = read(record, field.name)
  const from = read(old, field.name)
  if (to === from) return
  const left = typeof from === 'string' ? stages.get(from) : undefined
  const entered = typeof to === 'string' ? stages.get(to) : undefined
  if (left?.next !== undefined && !(typeof to === 'string' && left.next.has(to))) {
    issues.push(
      issue('stage_not_allowed', field.at, {
        field: field.label,
        from: left.label,
        to: entered?.label ?? (typeof to === 'string' ? to : none),
      }),
    )
    return
  }
  if (entered === undefined) return
  for (const needed of entered.requires)
    if (read(record, needed.name) === null) issues.push(issue('required', needed.at, { field: needed.label }))
  if (entered.enterWhen !== undefined && entered.enterWhen(context) !== true)
    issues.push(
      entered.message
        ? issue('check_failed', field.at, { message: entered.message })
        : issue('stage_not_allowed', field.at, { field: field.label, from: left?.label ?? none, to: entered.label }),
    )
}
