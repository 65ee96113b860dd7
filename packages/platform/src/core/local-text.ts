import type { ApiIssue, Issue, Language } from '@tessera/schemas'

/** An issue as the HTTP contract tells it, in one language. */
export const apiIssue = (issue: Issue, language: Language): ApiIssue => {
  const hint = issue.hint?.[language]
  return {
    at: issue.at,
    code: issue.code,
    message: issue.message[language],
    ...(hint === undefined || hint === '' ? {} : { hint }),
    severity: issue.severity,
  }
}

/** Issues as the HTTP contract tells them, in one language. */
export const apiIssues = (issues: readonly Issue[], language: Language): ApiIssue[] =>
  issues.map(found => apiIssue(found, language))
