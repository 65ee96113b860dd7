import type { AppDefinition } from '@tessera/schemas'
import { api, problemOf } from '../app/api.ts'
import type { DraftDoors, SendOutcome } from './draft-store.ts'

const outcomeOf = (error: unknown): SendOutcome => {
  const problem = problemOf(error)
  if (problem === undefined || problem.status >= 500 || problem.status === 401 || problem.status === 429)
    return { result: 'offline' }
  if (problem.code === 'revision_conflict') return { result: 'moved_on' }
  const told = { en: problem.problem.title, 'zh-CN': problem.problem.title }
  const issues = problem.issues.map(issue => ({
    code: issue.code,
    at: issue.at,
    message: { en: issue.message, 'zh-CN': issue.message },
    severity: issue.severity ?? ('block' as const),
  }))
  return {
    result: 'refused',
    issues: issues.length > 0 ? issues : [{ code: problem.code, at: '', message: told, severity: 'block' }],
  }
}

/** The draft of an app on the server, and this browser's clock. */
export const serverDoors = (app: string, others: ReadonlyMap<string, AppDefinition>): DraftDoors => ({
  others: () => others,
  send: async (edits, revision) => {
    try {
      const taken = await api.editDraft({ app }, { body: { edits: [...edits], revision } })
      return { result: 'taken', revision: taken.revision }
    } catch (error) {
      return outcomeOf(error)
    }
  },
  load: () => api.getDraft({ app }),
  now: () => new Date().toISOString(),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
})
