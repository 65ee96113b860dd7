import type { SessionState } from './session-state.ts'

/** Seconds for which a session is believed without asking the database; notices of changes empty the cache earlier. */
const keepMs = 10_000
const mostKept = 10_000

/** Sessions that were just checked, by the hash of their token. */
export class SessionCache {
  readonly #entries = new Map<string, { readonly state: SessionState; readonly until: number }>()

  get(hash: string, now: Date): SessionState | undefined {
    const entry = this.#entries.get(hash)
    if (entry === undefined) return undefined
    if (entry.until > now.getTime() && entry.state.expiresAt > now) return entry.state
    this.#entries.delete(hash)
    return undefined
  }

  set(hash: string, state: SessionState, now: Date): void {
    if (this.#entries.size >= mostKept) this.#entries.clear()
    this.#entries.set(hash, { state, until: now.getTime() + keepMs })
  }

  /** Forgets all: somebody’s rights, or somebody’s session, have changed. */
  clear(): void {
    this.#entries.clear()
  }
}
