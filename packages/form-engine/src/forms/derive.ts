import type { RuleContext } from '@tessera/rule-engine'
import type { Json } from '@tessera/schemas'
import type { Draft } from './cell.ts'
import type { FormPlan } from './form-plan.ts'
import type { FormState } from './form-state.ts'
import { typed } from './value-cells.ts'

const draftOf = (plan: FormPlan, state: FormState): Draft => {
  const { timezone } = plan.rules
  const draft: Draft = {
    ...state,
    effective: { ...state.effective },
    visible: { ...state.visible },
    required: { ...state.required },
    readOnly: { ...state.readOnly },
    options: { ...state.options },
    errors: { ...state.errors },
    rows: { ...state.rows },
    unread: { ...state.unread },
    touched: state.touched,
    keys: state.keys,
    answered: [...state.answered],
    timezone,
    context: raw => {
      let record: { [field: string]: Json } = draft.effective
      if (raw !== undefined && raw.length > 0) {
        record = { ...record }
        for (const name of raw) {
          const field = plan.rules.fields.get(name)
          if (field !== undefined) record[name] = typed(draft, field)
        }
      }
      const { user, now } = draft
      const context: RuleContext = { record, form: record, now, timezone }
      return {
        ...context,
        ...(user === undefined ? {} : { user }),
        ...(draft.record === null ? {} : { old: draft.record }),
      }
    },
  }
  return draft
}

const kept = <T extends { readonly [key: string]: unknown }>(before: T, after: T): T => {
  const keys = Object.keys(after)
  const unchanged = keys.length === Object.keys(before).length && keys.every(key => before[key] === after[key])
  return unchanged ? before : after
}

/**
 * Works out what is derived: everything, or what a change of some fields can reach. Both give the same; parts that
 * came out as before stay the same object.
 */
export const derive = (plan: FormPlan, state: FormState, changed?: readonly string[]): FormState => {
  const draft = draftOf(plan, state)
  const places =
    changed === undefined
      ? plan.cells.keys()
      : new Set(changed.flatMap(field => plan.affected(field)).sort((one, other) => one - other))
  for (const place of places) plan.cells[place]?.run(draft)
  return {
    ...state,
    effective: kept(state.effective, draft.effective),
    visible: kept(state.visible, draft.visible),
    required: kept(state.required, draft.required),
    readOnly: kept(state.readOnly, draft.readOnly),
    options: kept(state.options, draft.options),
    errors: kept(state.errors, draft.errors),
    rows: kept(state.rows, draft.rows),
    unread: kept(state.unread, draft.unread),
  }
}
