import type { ApiIssue, Problem } from '@tessera/schemas'

/** An answer with status 400 or above, as problem+json. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }

  /** HTTP status. */
  get status(): number {
    return this.problem.status
  }

  /** Stable code of the error table; `unexpected_answer` for what does not come from Tessera, as a proxy’s page. */
  get code(): string {
    return this.problem.code
  }

  /** All mistakes, each with a JSON pointer into what was sent. */
  get issues(): readonly ApiIssue[] {
    return this.problem.issues
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'issues' in value

/** The error of an answer, also where a proxy in between answered something else. */
export const apiErrorOf = (status: number, text: string): ApiError => {
  try {
    const value: unknown = JSON.parse(text)
    if (isProblem(value)) return new ApiError(value)
  } catch {
    // Not from Tessera.
  }
  const title = `The server answered ${status}.`
  return new ApiError({ type: 'about:blank', title, status, code: 'unexpected_answer', issues: [] })
}
