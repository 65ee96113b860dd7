import { useQuery } from '@tanstack/react-query'
import { diff } from '@tessera/metadata'
import type { AppDefinition, Change } from '@tessera/schemas'
import { useDeferredValue, useMemo } from 'react'
import { api } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'

/** What the draft would change. */
export interface OpenChanges {
  readonly changes: readonly Change[]
  readonly count: number
  /** Number of the release that runs now; null before the first, undefined while it is not known. */
  readonly release: number | null | undefined
}

interface Current {
  readonly number: number | null
  readonly definition: AppDefinition | null
}

const loadCurrent = async (app: string): Promise<Current> => {
  const { releases } = await api.listReleases({ app })
  const current = releases.find(release => release.current)
  if (current === undefined) return { number: null, definition: null }
  const { definition } = await api.getRelease({ app, number: current.number })
  return { number: current.number, definition }
}

/** The difference between the draft and the release that runs, counted in the browser after each edit. */
export const useOpenChanges = (): OpenChanges => {
  const { app, definition } = useDraft()
  const { data } = useQuery({ queryKey: ['releases', app, 'current'], queryFn: () => loadCurrent(app) })
  const draft = useDeferredValue(definition)
  return useMemo(() => {
    const changes = data === undefined ? [] : diff(data.definition, draft)
    return { changes, count: changes.length, release: data?.number }
  }, [data, draft])
}
