import { type Issue, issue } from '@tessera/schemas'
import { localLabel } from '../text/choose-text.ts'
import type { Check } from './check.ts'

/** Fields that a table takes: Postgres allows 1,600 columns, and some fields need two. */
export const mostFields = 700

/** Objects without a name for their records, with too many fields, with stages that are told twice or not at all. */
export const checkObjects: Check = ({ app, model }) => {
  const issues: Issue[] = []
  for (const [index, definition] of (app.objects ?? []).entries()) {
    const object = model.object(definition.name)
    if (object?.definition !== definition) continue
    const at = `/objects/${index}`
    if (object.title === undefined) issues.push(issue('no_title_field', at, { object: localLabel(object) }, 'warn'))
    if (object.fields.size > mostFields) {
      issues.push(
        issue('too_many_columns', `${at}/fields`, {
          object: localLabel(object),
          count: object.fields.size,
          max: mostFields,
        }),
      )
    }
    const steps = new Set(definition.lifecycle?.steps.map(step => step.value))
    const field = object.fields.get(definition.lifecycle?.field ?? '')
    for (const [nth, step] of (definition.lifecycle?.steps ?? []).entries()) {
      for (const [place, next] of (step.next ?? []).entries()) {
        if (steps.has(next) || field === undefined) continue
        const known = field.options?.some(option => option.value === next) ?? false
        // An unknown option is told where references are checked.
        if (known)
          issues.push(
            issue('unknown_option', `${at}/lifecycle/steps/${nth}/next/${place}`, {
              value: next,
              field: { en: 'the lifecycle', 'zh-CN': '生命周期' },
            }),
          )
      }
    }
  }
  return issues
}
