import { ApiError } from '@tessera/client'
import { useTexts } from '@tessera/react'
import { useState } from 'react'
import { peopleTexts } from './people-texts.ts'
import { refreshDirectory } from './use-directory.ts'

/** A small form of the administrator’s pages: values, mistakes by field, sending. */
export interface SideForm<Values> {
  readonly values: Values
  readonly set: (changes: Partial<Values>) => void
  readonly mistakes: Readonly<Partial<Record<keyof Values & string, string>>>
  /** What could not be placed at a field. */
  readonly refusal: unknown
  readonly busy: boolean
  readonly send: () => void
}

/** Issues of a refusal by the field their pointer begins with. */
const byField = (error: unknown): Record<string, string> => {
  const issues = error instanceof ApiError ? error.issues : []
  return Object.fromEntries(issues.flatMap(({ at, message }) => (at === '' ? [] : [[at.split('/')[1] ?? '', message]])))
}

/** Keeps what is typed until it is saved; a refusal stands at its field and loses nothing. */
export const useSideForm = <Values extends object>(
  start: Values,
  needed: readonly (keyof Values & string)[],
  save: (values: Values) => Promise<void>,
): SideForm<Values> => {
  const t = useTexts(peopleTexts)
  const [values, setValues] = useState(start)
  const [mistakes, setMistakes] = useState<Partial<Record<string, string>>>({})
  const [refusal, setRefusal] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    const missing = needed.filter(name => String(values[name] ?? '').trim() === '')
    setMistakes(Object.fromEntries(missing.map(name => [name, t('fillIn')])))
    setRefusal(undefined)
    if (missing.length > 0) return
    setBusy(true)
    try {
      await save(values)
      await refreshDirectory()
    } catch (error) {
      const placed = byField(error)
      const known = Object.keys(placed).filter(name => name in values)
      setMistakes(placed)
      if (known.length === 0) setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    values,
    set: changes => setValues(now => ({ ...now, ...changes })),
    mistakes: mistakes as SideForm<Values>['mistakes'],
    refusal,
    busy,
    send: () => void run(),
  }
}
