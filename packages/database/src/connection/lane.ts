import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg'

/** So many different statements are prepared on one connection; then it is replaced, and with it what they hold. */
const mostPrepared = 500

/** Milliseconds until a connection that was lost, or never came about, is tried again. */
const patience = 1000

/**
 * A connection on which statements are sent without waiting for the answers of those before. What is asked for in one
 * turn of the event loop leaves in one write: calls of the system are most of what a short statement costs.
 */
export class Lane {
  readonly #config: ClientConfig
  readonly #prepared = new Set<string>()
  #client: Client | undefined
  #opening: Promise<void> | undefined
  #failedAt = Number.NEGATIVE_INFINITY
  #corked: { uncork(): void } | undefined
  #closed = false
  /** Statements on their way. */
  busy = 0

  constructor(config: ClientConfig) {
    this.#config = { ...config, pipeline: true } as ClientConfig
  }

  /** Whether a statement can be sent at once. When not, the connection is made meanwhile. */
  isReady(): boolean {
    if (this.#client !== undefined) return true
    if (!this.#closed && performance.now() - this.#failedAt > patience) {
      this.#opening ??= this.#open().finally(() => {
        this.#opening = undefined
      })
    }
    return false
  }

  /** Sends a statement; only when `isReady`. */
  async send(query: QueryArrayConfig | string): Promise<QueryArrayResult> {
    const client = this.#client
    if (client === undefined) throw new Error('The lane is not open.')
    this.#cork(client)
    if (typeof query !== 'string' && query.name !== undefined) this.#remember(query.name)
    this.busy++
    try {
      return await client.query(query as QueryArrayConfig)
    } finally {
      this.busy--
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#opening
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => undefined)
  }

  /** Lets go what has been sent in this turn; happens by itself at its end. */
  flush(): void {
    const stream = this.#corked
    this.#corked = undefined
    stream?.uncork()
  }

  /** Until all that came in together has been looked at. */
  #cork(client: Client): void {
    if (this.#corked !== undefined) return
    const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
    this.#corked = stream
    stream.cork()
    setImmediate(() => this.flush())
  }

  #remember(name: string): void {
    this.#prepared.add(name)
    if (this.#prepared.size <= mostPrepared) return
    this.#prepared.clear()
    const full = this.#client
    this.#client = undefined
    // The statement that brought this about is sent in this very moment; the end waits for it.
    setImmediate(() => void full?.end().catch(() => undefined))
  }

  async #open(): Promise<void> {
    const client = new Client(this.#config)
    const lost = (): void => {
      if (this.#client === client) this.#client = undefined
    }
    client.on('error', lost)
    client.on('end', lost)
    try {
      await client.connect()
    } catch {
      this.#failedAt = performance.now()
      return
    }
    if (this.#closed) await client.end().catch(() => undefined)
    else {
      this.#prepared.clear()
      this.#client = client
    }
  }
}
