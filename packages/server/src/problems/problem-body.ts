import { STATUS_CODES } from 'node:http'
import { apiIssues, type Problem } from '@tessera/platform'
import type { Language, Problem as ProblemBody } from '@tessera/schemas'

/** A problem as RFC 9457 writes it, in one language. */
export const problemBody = (problem: Problem, language: Language, requestId: string): ProblemBody => {
  const { conflict, changes, impact } = problem.extras
  const { message, hint } = problem.summary
  return {
    type: `https://tessera.dev/errors#${problem.code}`,
    title: STATUS_CODES[problem.status] ?? problem.code,
    status: problem.status,
    code: problem.code,
    detail: [message[language], hint?.[language] ?? ''].filter(text => text !== '').join(language === 'en' ? ' ' : ''),
    requestId,
    issues: apiIssues(problem.issues, language),
    ...(conflict === undefined ? {} : { conflict }),
    ...(changes === undefined ? {} : { changes: [...changes] }),
    ...(impact === undefined ? {} : { impact: [...impact] }),
  }
}
