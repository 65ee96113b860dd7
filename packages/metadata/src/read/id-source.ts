import { idPrefix, type NodeKind } from '../structure/node-kinds.ts'

/** Where new ids come from; handed in, because this package draws no lots. */
export interface IdSource {
  /** A new id for a kind of node: `fld_` and twelve characters of `0-9a-z`. */
  next(kind: NodeKind): string
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Ids in the usual form from a source of chance.
 * @param draw a whole number from 0 up to but not including its argument.
 */
export const randomIds = (draw: (below: number) => number): IdSource => ({
  next: kind => `${idPrefix(kind)}_${Array.from({ length: 12 }, () => letters.charAt(draw(letters.length))).join('')}`,
})

/** Ids that count up (`fld_000000000001`), for tests and previews. */
export const countedIds = (start = 1): IdSource => {
  let count = start
  return { next: kind => `${idPrefix(kind)}_${(count++).toString(36).padStart(12, '0')}` }
}
