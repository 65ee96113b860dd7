import { ApiError } from '@tessera/client'
import type { Conflict, Issue, Language } from '@tessera/schemas'

/** What somebody else changed meanwhile, where that is why a change was refused. */
export function conflictOf(error: unknown): Conflict | undefined {
  return error instanceof ApiError && error.status === 412 ? error.problem.conflict : undefined
}

/** The mistakes of a refusal as issues of a form. The sentence came in the reader’s language. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof ApiError)) return []
  const both = (text: string): Record<Language, string> => ({ en: text, 'zh-CN': text })
  return error.issues.map(({ at, code, message, hint, severity }) => ({
    at,
    code,
    message: both(message),
    severity: severity ?? 'block',
    ...(hint === undefined ? {} : { hint: both(hint) }),
  }))
}
