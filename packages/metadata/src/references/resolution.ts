import type { Issue } from '@tessera/schemas'
import type { Model } from '../model/model.ts'
import type { Place } from '../structure/walk.ts'
import type { Mention, MentionPart } from './mention.ts'
import type { ReferenceRow } from './table.ts'
import type { Spot } from './values-at.ts'

/** What a resolver of references gets, and where it puts what it finds. */
export interface Resolution {
  readonly model: Model
  readonly place: Place
  readonly row: ReferenceRow
  mention(spot: Spot, parts: readonly MentionPart[], start?: number, isKey?: boolean): void
  /** Put aside where the reference is soft. */
  problem(found: () => Issue): void
}

/** Resolves one value. */
export type Resolver = (value: string, spot: Spot, at: Resolution) => void

/** The collector of a walk. At most `limit` issues are kept: the first ones are enough to work on. */
export class Collector {
  readonly mentions: Mention[] = []
  readonly issues: Issue[] = []
  readonly #limit: number

  constructor(limit = 1000) {
    this.#limit = limit
  }

  at(model: Model, place: Place, row: ReferenceRow): Resolution {
    return {
      model,
      place,
      row,
      mention: (spot, parts, start = 0, isKey = false) => {
        if (parts.some(part => part.target !== undefined)) {
          this.mentions.push({ place, pointer: spot.pointer, isKey, start, parts })
        }
      },
      problem: found => {
        if (row.soft !== true && this.issues.length < this.#limit) this.issues.push(found())
      },
    }
  }
}

/** A part with the node it means. */
export const part = (text: string, target: string | undefined): MentionPart =>
  target === undefined ? { text } : { text, target }
