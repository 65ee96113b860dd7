import type { QueryArrayConfig, QueryArrayResult } from 'pg'
import type { RawRow } from './executor.ts'
import type { Lane } from './lane.ts'
import { codeOf, heldUp, type LaneAnswer, Lanes, tryElsewhere } from './lanes.ts'

interface Waiting {
  readonly query: QueryArrayConfig
  resolve(answer: LaneAnswer): void
  reject(error: unknown): void
}

const begin: QueryArrayConfig = { name: 'tessera_begin', text: 'begin', rowMode: 'array' }
const commit: QueryArrayConfig = { name: 'tessera_commit', text: 'commit', rowMode: 'array' }

const largestBatch = 32

/** integrity_constraint_violation, transaction_rollback: nothing has been kept. */
const isUndone = (error: unknown): boolean => /^(?:23|40)/.test(codeOf(error))

const rowsOf = ({ rows }: QueryArrayResult): readonly RawRow[] => rows as RawRow[]

/**
 * Changes of one statement each. Those that come while others are being written share the next transaction: the disk is
 * waited for once. None of them is answered before that has been committed. If one of them fails, all are undone and each
 * is run by itself.
 */
export class WriteLanes extends Lanes {
  protected readonly most = 4 * largestBatch
  readonly #waiting = new Map<Lane, Waiting[]>()
  readonly #writing = new Set<Lane>()

  protected override loadOf(lane: Lane): number {
    return lane.busy + (this.#waiting.get(lane)?.length ?? 0)
  }

  protected runOn(lane: Lane, query: QueryArrayConfig): Promise<LaneAnswer> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(lane) ?? []
      this.#waiting.set(lane, waiting)
      waiting.push({ query, resolve, reject })
      if (this.#writing.has(lane)) return
      this.#writing.add(lane)
      setImmediate(() => void this.#write(lane))
    })
  }

  async #write(lane: Lane): Promise<void> {
    const waiting = this.#waiting.get(lane) ?? []
    while (waiting.length > 0) {
      const batch = waiting.splice(0, largestBatch)
      const [only] = batch
      if (!lane.isReady()) for (const one of batch) one.resolve(tryElsewhere)
      else if (batch.length === 1 && only !== undefined) await this.#single(lane, only)
      else await this.#together(lane, batch)
    }
    this.#writing.delete(lane)
  }

  async #single(lane: Lane, { query, resolve, reject }: Waiting): Promise<void> {
    const sent = lane.send(query)
    lane.flush()
    await sent.then(result => resolve(rowsOf(result)), reject)
  }

  async #together(lane: Lane, batch: readonly Waiting[]): Promise<void> {
    const sent = [begin, ...batch.map(({ query }) => query), commit].map(query => lane.send(query))
    lane.flush()
    const done = await Promise.allSettled(sent)
    const last = done.at(-1)
    if (last?.status === 'fulfilled' && last.value.command === 'COMMIT') {
      batch.forEach(({ resolve, reject }, i) => {
        const one = done[i + 1]
        if (one?.status === 'fulfilled') resolve(rowsOf(one.value))
        else reject(one?.reason)
      })
      return
    }
    const undone = last?.status === 'fulfilled' || isUndone(last?.reason)
    batch.forEach(({ resolve, reject }, i) => {
      const one = done[i + 1]
      if (!undone) reject(last?.status === 'rejected' ? last.reason : undefined)
      // Told, so that it is kept out; then it is run elsewhere like the others.
      else if (one?.status === 'rejected' && heldUp(one.reason)) reject(one.reason)
      else resolve(tryElsewhere)
    })
  }
}
