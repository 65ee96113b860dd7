import type { QueryArrayConfig } from 'pg'
import type { RawRow } from './executor.ts'
import type { Lane } from './lane.ts'
import { codeOf, type LaneAnswer, Lanes, tryElsewhere } from './lanes.ts'

/** Short questions, each sent as soon as it is asked. */
export class ReadLanes extends Lanes {
  protected readonly most = 16

  protected async runOn(lane: Lane, query: QueryArrayConfig): Promise<LaneAnswer> {
    try {
      const { rows } = await lane.send(query)
      return rows as RawRow[]
    } catch (error) {
      // The connection was lost: a question may be asked again. Errors of the server have a code of five characters.
      if (!/^(?!57P)[0-9A-Z]{5}$/.test(codeOf(error))) return tryElsewhere
      throw error
    }
  }
}
