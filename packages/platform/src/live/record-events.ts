import { lastEvent, outboxChannel, type RecordEvent, readOutbox } from '@tessera/database'
import type { Log } from '../core/log.ts'
import type { PlatformDatabase } from '../core/sql.ts'

type Hear = (events: readonly RecordEvent[]) => void

/** How often the outbox is looked at without being told, in case a notice was lost. */
const lookEveryMs = 15_000

/** How soon it is looked at again for what was held back by a transaction still running; twice as late each time. */
const lookAgainMs = 150

/** Follows the outbox once for all streams of this server, and only while there are any. */
export class RecordEvents {
  readonly #hearers = new Set<Hear>()
  readonly #database: PlatformDatabase
  readonly #log: Log
  #position: string | undefined
  #reading = false
  #again = false
  #timer: NodeJS.Timeout | undefined
  #late: NodeJS.Timeout | undefined
  #stopHub: (() => Promise<void>) | undefined

  constructor(database: PlatformDatabase, log: Log) {
    this.#database = database
    this.#log = log
  }

  /** Hears events from now on. @returns stops hearing. */
  async hear(hear: Hear): Promise<() => void> {
    this.#position ??= await lastEvent(this.#database)
    this.#stopHub ??= await this.#database.hub.listen(outboxChannel, () => void this.#read())
    this.#timer ??= setInterval(() => void this.#read(), lookEveryMs).unref()
    this.#hearers.add(hear)
    return () => this.#hearers.delete(hear)
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    clearTimeout(this.#late)
    await this.#stopHub?.()
  }

  async #read(): Promise<void> {
    if (this.#reading) {
      this.#again = true
      return
    }
    this.#reading = true
    try {
      do {
        this.#again = false
        if (this.#hearers.size === 0) {
          this.#position = await lastEvent(this.#database)
          return
        }
        const events = await readOutbox(this.#database, this.#position ?? '0')
        const last = events.at(-1)
        if (last !== undefined) {
          this.#position = last.id
          for (const hear of this.#hearers) hear(events)
          this.#again = true
        }
      } while (this.#again)
      // An event whose transaction was held back by another one is not announced again.
      this.#lookAgain(lookAgainMs)
    } catch (error) {
      this.#log.warn({ err: error }, 'the outbox could not be read')
    } finally {
      this.#reading = false
    }
  }

  #lookAgain(wait: number): void {
    clearTimeout(this.#late)
    if (wait < lookEveryMs) this.#late = setTimeout(() => void this.#readLate(wait), wait).unref()
  }

  async #readLate(wait: number): Promise<void> {
    if (this.#reading || this.#hearers.size === 0) return
    const events = await readOutbox(this.#database, this.#position ?? '0', 1).catch(() => [])
    if (events.length > 0) await this.#read()
    else this.#lookAgain(wait * 2)
  }
}
