import type { Inputs, Statement } from '@tessera/sql'
import type { ClientConfig, QueryArrayConfig } from 'pg'
import type { RawRow } from './executor.ts'
import { Lane } from './lane.ts'
import { configOf } from './run-statement.ts'

/** query_canceled by a timeout, lock_not_available, deadlock_detected, serialization_failure, feature_not_supported */
const elsewhere = new Set(['57014', '55P03', '40P01', '40001', '0A000'])

/** Milliseconds for which a statement is kept out: one that took too long, or one that had to wait for somebody else. */
const slowMs = 60_000
const lockedMs = 100
const mostBanned = 1000

/** A statement that was not run, or whose effects are undone: it can be run on a connection of its own. */
export const tryElsewhere = Symbol('try elsewhere')

export type LaneAnswer = readonly RawRow[] | typeof tryElsewhere

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Whether the server has ended a statement because it held up those behind it. */
export const heldUp = (error: unknown): boolean => elsewhere.has(codeOf(error))

/** Short statements that share a few connections. Whatever turns out to be slow has to go elsewhere. */
export abstract class Lanes {
  protected readonly lanes: readonly Lane[]
  readonly #banned = new Map<string, number>()

  constructor(count: number, config: ClientConfig) {
    this.lanes = Array.from({ length: count }, () => new Lane(config))
  }

  /** Answers the rows; `tryElsewhere` when it is none of the short ones, or the lanes are full. */
  async run(statement: Statement, inputs: Inputs): Promise<LaneAnswer> {
    const { name } = statement
    if (name === undefined || this.#isBanned(name)) return tryElsewhere
    const lane = this.#choose()
    if (lane === undefined) return tryElsewhere
    try {
      return await this.runOn(lane, configOf(statement, inputs))
    } catch (error) {
      if (!heldUp(error)) throw error
      this.#ban(name, codeOf(error) === '57014' ? slowMs : lockedMs)
      return tryElsewhere
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map(lane => lane.close()))
  }

  protected abstract runOn(lane: Lane, query: QueryArrayConfig): Promise<LaneAnswer>

  /** How many statements a lane takes on. */
  protected abstract readonly most: number

  /** How many statements a lane has. */
  protected loadOf(lane: Lane): number {
    return lane.busy
  }

  #choose(): Lane | undefined {
    let found: Lane | undefined
    for (const lane of this.lanes) {
      if (lane.isReady() && (found === undefined || this.loadOf(lane) < this.loadOf(found))) found = lane
    }
    return found !== undefined && this.loadOf(found) < this.most ? found : undefined
  }

  #isBanned(name: string): boolean {
    const until = this.#banned.get(name)
    if (until === undefined) return false
    if (until > performance.now()) return true
    this.#banned.delete(name)
    return false
  }

  #ban(name: string, ms: number): void {
    if (this.#banned.size >= mostBanned) this.#banned.clear()
    this.#banned.set(name, performance.now() + ms)
  }
}
