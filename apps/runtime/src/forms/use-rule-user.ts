import type { RuleUser } from '@tessera/rule-engine'
import { useMemo } from 'react'
import { useOpenApp } from '../app/open-context.ts'
import { useSignedIn } from '../session/use-session.ts'

/** The person as rules of the open app see one. */
export const useRuleUser = (): RuleUser => {
  const { user } = useSignedIn()
  const { summary } = useOpenApp()
  return useMemo(
    () => ({ id: user.id, departments: user.departments.map(one => one.id), roles: summary.roles }),
    [user, summary],
  )
}
