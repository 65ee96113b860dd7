import type { Caller } from '../core/caller.ts'

/** A session as one request knows it. */
export interface SessionState {
  readonly id: string
  readonly caller: Caller
  /** Sent back as `X-CSRF-Token` with each change. */
  readonly csrf: string
  /** A new token for the cookie, when the old one has been replaced. */
  readonly token?: string
  /** Whether the cookie outlives the browser. */
  readonly remember: boolean
  readonly expiresAt: Date
}
