import { changeForm, type FormPlan, type FormState, type OpenFormInput, openForm, same } from '@tessera/form-engine'
import type { Json } from '@tessera/schemas'
import type { Draft } from './drafts.ts'

/** What the person has typed: values on the form that are not what it was opened with. */
export const typedValues = (plan: FormPlan, state: FormState): Draft => {
  const typed: Record<string, Json> = {}
  for (const name of plan.placements.keys()) {
    const value = state.values[name] ?? null
    if (!same(value, state.initial[name] ?? null)) typed[name] = value
  }
  return typed
}

/** Opens a form and types into it again what was typed before, as far as the fields are still on it. */
export const reopenForm = (plan: FormPlan, input: OpenFormInput, draft: Draft): FormState => {
  let state = openForm(plan, input)
  for (const [name, value] of Object.entries(draft)) {
    if (plan.placements.has(name) && !same(state.values[name] ?? null, value)) {
      state = changeForm(plan, state, name, value)
    }
  }
  return state
}
