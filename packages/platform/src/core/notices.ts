import type { Log } from './log.ts'
import type { Sql } from './sql.ts'

/** What servers on one database tell each other. */
export type Notice =
  | { readonly topic: 'people' }
  | { readonly topic: 'release'; readonly app: string; readonly number: number }
  | { readonly topic: 'draft'; readonly app: string; readonly revision: number; readonly by: string }
  | { readonly topic: 'job'; readonly id: string }

/** Name of the channel in Postgres. */
export const noticeChannel = 'tessera_notices'

/** Tells all servers, this one too, once the transaction around it has been committed. */
export const tell = async (sql: Sql, notice: Notice): Promise<void> => {
  await sql.query('select pg_notify($1, $2)', [noticeChannel, JSON.stringify(notice)])
}

type Hear<T extends Notice['topic']> = (notice: Extract<Notice, { topic: T }>) => void

/** Hands notices to whoever wants to hear of their topic. */
export class Notices {
  readonly #hearers = new Set<(notice: Notice) => void>()
  readonly #log: Log

  constructor(log: Log) {
    this.#log = log
  }

  /** @returns stops hearing. */
  hear<T extends Notice['topic']>(topic: T, hear: Hear<T>): () => void {
    const hearer = (notice: Notice): void => {
      if (notice.topic === topic) hear(notice as Extract<Notice, { topic: T }>)
    }
    this.#hearers.add(hearer)
    return () => this.#hearers.delete(hearer)
  }

  /** Takes what came over the channel. */
  take(text: string): void {
    let notice: Notice
    try {
      notice = JSON.parse(text) as Notice
    } catch {
      this.#log.warn({ text: text.slice(0, 200) }, 'a notice could not be read')
      return
    }
    for (const hearer of this.#hearers) {
      try {
        hearer(notice)
      } catch (error) {
        this.#log.error({ err: error, topic: notice.topic }, 'a notice was not dealt with')
      }
    }
  }
}
