import { changeForm, compileForm, type FormPlan, type FormState, openForm, showErrors } from '@tessera/form-engine'
import { useLanguage } from '@tessera/react'
import type { FormDefinition, RecordValues } from '@tessera/schemas'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSession } from '../app/session.ts'
import { useDraft } from '../draft/draft-context.ts'

/** The form as it runs on the values typed into the canvas. */
export interface Trial {
  readonly plan: FormPlan
  readonly state: FormState
  readonly onState: (state: FormState) => void
  /** Filling in instead of editing. */
  readonly on: boolean
  readonly setOn: (on: boolean) => void
  /** Shows every mistake, as sending would. */
  readonly tell: () => void
  readonly clear: () => void
}

/** The running form behind the canvas: compiled anew with every edit, with the values that were typed kept. */
export const useTrial = (form: FormDefinition): Trial => {
  const { model } = useDraft()
  const { language } = useLanguage()
  const { session } = useSession()
  const [on, setOn] = useState(false)
  const plan = useMemo(() => compileForm(model, form), [model, form])
  const fresh = useCallback(
    (values: RecordValues | undefined): FormState => {
      const user = { id: session.user.id, departments: session.user.departments.map(department => department.id) }
      const opened = openForm(plan, { now: new Date().toISOString(), language, user })
      // Typed values that no longer fit are left out by the plan itself.
      return Object.entries(values ?? {}).reduce(
        (state, [field, value]) => changeForm(plan, state, field, value),
        opened,
      )
    },
    [plan, language, session.user],
  )
  const [held, setHeld] = useState<{ plan: FormPlan; state: FormState; typed: RecordValues }>()
  const state = useMemo(() => (held?.plan === plan ? held.state : fresh(held?.typed)), [held, plan, fresh])
  useEffect(() => {
    setHeld(now => (now === undefined || now.plan === plan ? now : { ...now, plan, state: fresh(now.typed) }))
  }, [plan, fresh])
  const onState = (next: FormState): void => setHeld({ plan, state: next, typed: next.values })
  return {
    plan,
    state,
    onState,
    on,
    setOn,
    tell: () => onState(showErrors(state)),
    clear: () => setHeld(undefined),
  }
}
