import {
  type Change,
  type Conflict,
  type ErrorCode,
  errors,
  type Impact,
  type Issue,
  type IssueParams,
  issue,
} from '@tessera/schemas'

/** What a problem carries beside its issues. */
export interface ProblemExtras {
  readonly conflict?: Conflict
  readonly changes?: readonly Change[]
  readonly impact?: readonly Impact[]
  /** Seconds after which it may work: sent as `Retry-After`. */
  readonly retryAfter?: number
  readonly cause?: unknown
}

/** A refusal, as the HTTP contract tells it: everything a use-case throws on purpose. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ErrorCode
  readonly status: number
  /** What happened as a whole, in both languages. */
  readonly summary: Issue
  /** Each mistake, with a pointer into what was sent. */
  readonly issues: readonly Issue[]
  readonly extras: ProblemExtras

  constructor(summary: Issue, issues: readonly Issue[], extras: ProblemExtras) {
    super(summary.message.en, extras.cause === undefined ? undefined : { cause: extras.cause })
    this.code = summary.code as ErrorCode
    this.status = errors[this.code]?.status ?? 422
    this.summary = summary
    this.issues = issues
    this.extras = extras
  }
}

/** A refusal as a whole, by its code. */
export const problem = (code: ErrorCode, params: IssueParams = {}, extras: ProblemExtras = {}): Problem =>
  new Problem(issue(code, '', params), [], extras)

/** A refusal because of mistakes in what was sent; the first gives it its code and status. */
export const refusal = (issues: readonly Issue[], extras: ProblemExtras = {}): Problem => {
  const [first] = issues
  if (first === undefined) throw new Error('A refusal needs an issue.')
  return new Problem(first, issues, extras)
}
