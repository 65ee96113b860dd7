import { type ReactNode, useEffect, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { findProblems } from './find-problems.ts'
import { ProblemsContext, type SpottedProblem } from './use-problems.ts'

const afterLastEdit = 200

/** Checks the draft a moment after each edit, for everything inside. */
export function ProblemsProvider({ children }: { children: ReactNode }): ReactNode {
  const { definition, others, model } = useDraft()
  const [problems, setProblems] = useState<readonly SpottedProblem[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setProblems(findProblems(definition, others, model)), afterLastEdit)
    return () => clearTimeout(timer)
  }, [definition, others, model])
  return <ProblemsContext value={problems}>{children}</ProblemsContext>
}
