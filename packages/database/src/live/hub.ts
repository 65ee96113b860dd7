/** What a listener hears: a payload, or `null` after the connection was lost, when something may have been missed. */
export type Notice = string | null

/** Notices between the servers on one database. */
export interface Hub {
  /** Hears what is sent to a channel from now on. Returns how to stop. */
  listen(channel: string, hear: (notice: Notice) => void): Promise<() => Promise<void>>
  /** Tells every listener on every server. At most 7,900 bytes; send where to look, not what was found. */
  notify(channel: string, payload: string): Promise<void>
  /**
   * The same soon, once for all calls of the next moment: a NOTIFY at each commit would make commits queue up behind one
   * lock. Never fails; the outbox holds what a lost notice was about.
   */
  nudge(channel: string): void
  close(): Promise<void>
}
