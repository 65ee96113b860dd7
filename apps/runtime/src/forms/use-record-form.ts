import { compileForm, type FormPlan, type FormState, openForm } from '@tessera/form-engine'
import { useLanguage } from '@tessera/react'
import type { FormDefinition, RecordData, RecordValues } from '@tessera/schemas'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { dropDraft, readDraft, writeDraft } from './drafts.ts'
import { reopenForm, typedValues } from './typed-values.ts'
import { useRuleUser } from './use-rule-user.ts'

/** How soon what is typed is kept. */
const pause = 300

export interface RecordForm {
  readonly plan: FormPlan
  readonly state: FormState
  readonly setState: (state: FormState) => void
  /** The record as it was when typing began. */
  readonly base: RecordData | undefined
  /** Somebody has changed the record since. */
  readonly stale: boolean
  /** What was typed before and is back. */
  readonly restored: boolean
  /** Throws away what was typed. */
  readonly discard: () => void
  /** Forgets what was kept, once it is saved. */
  readonly forget: () => void
}

/**
 * A form being filled in: opened on a record or empty, with what was typed before in this tab. A new release opens it
 * anew and loses nothing that was typed.
 */
export const useRecordForm = (
  form: FormDefinition,
  record: RecordData | undefined,
  values: RecordValues | undefined,
  draftKey: string,
): RecordForm => {
  const { model } = useOpenApp()
  const { rights } = useOpenObject()
  const { language } = useLanguage()
  const user = useRuleUser()
  const plan = useMemo(() => compileForm(model, form), [model, form])
  const open = (on = record) => ({
    record: on ?? null,
    values,
    user,
    now: new Date().toISOString(),
    language,
    access: rights.fields,
  })
  const [draft] = useState(() => readDraft(draftKey))
  const [held, setHeld] = useState(() => ({ plan, record, state: reopenForm(plan, open(), draft ?? {}) }))
  const [restored, setRestored] = useState(draft !== undefined && held.state.dirty)
  let { state } = held
  // What was typed was typed over the old version: saving it must find out that there is a newer one.
  const base = state.dirty ? held.record : record
  if (held.plan !== plan || held.record !== base) {
    state = reopenForm(plan, open(base), typedValues(held.plan, held.state))
    setHeld({ plan, record: base, state })
  }
  const saved = useRef(false)
  const keep = useEffectEvent(() => {
    if (state.dirty && !saved.current) writeDraft(draftKey, typedValues(plan, state))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is kept once nobody has typed for a moment
  useEffect(() => {
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [draftKey, plan, state])
  useEffect(() => {
    // What was typed last is kept too when the page goes away at once.
    const now = (): void => keep()
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      keep()
    }
  }, [])
  const forget = (): void => {
    saved.current = true
    dropDraft(draftKey)
  }
  return {
    plan,
    state,
    base,
    stale: base?.version !== record?.version,
    setState: next => {
      saved.current = false
      setHeld({ plan, record: base, state: next })
    },
    restored,
    discard: () => {
      dropDraft(draftKey)
      setRestored(false)
      setHeld({ plan, record, state: openForm(plan, open()) })
    },
    forget,
  }
}
