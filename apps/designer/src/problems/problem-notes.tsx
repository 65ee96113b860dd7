import { useLanguage } from '@tessera/react'
import type { ReactNode } from 'react'
import type { useProblemsOf } from './use-problems.ts'

/** What is wrong with the node that a panel is about, a note each. */
export function ProblemNotes({ problems }: { problems: ReturnType<typeof useProblemsOf> }): ReactNode {
  const { language } = useLanguage()
  return problems.map(problem => (
    <div key={`${problem.at}${problem.code}`} className="ds-note ds-note-cinnabar" style={{ marginBottom: 8 }}>
      {problem.message[language]}
    </div>
  ))
}
