import type { RegexPart } from './read-regex.ts'

/** A single character or set at its place in the expression. */
interface Position {
  readonly signs: ReadonlySet<string>
  /** What may come next, once for every way that leads there. */
  readonly next: Position[]
}

interface Ends {
  readonly first: readonly Position[]
  readonly last: readonly Position[]
  readonly mayBeEmpty: boolean
}

const nothing: Ends = { first: [], last: [], mayBeEmpty: true }

const link = (from: readonly Position[], to: readonly Position[]): void => {
  for (const position of from) position.next.push(...to)
}

const inARow = (before: Ends, after: Ends): Ends => {
  link(before.last, after.first)
  return {
    first: before.mayBeEmpty ? [...before.first, ...after.first] : before.first,
    last: after.mayBeEmpty ? [...before.last, ...after.last] : after.last,
    mayBeEmpty: before.mayBeEmpty && after.mayBeEmpty,
  }
}

const areApart = (ways: readonly Position[]): boolean => {
  const taken = new Set<string>()
  for (const { signs } of ways) {
    // A set that none of the characters tried belongs to could hold anything.
    if (signs.size === 0 && ways.length > 1) return false
    for (const sign of signs) if (taken.has(sign)) return false
    for (const sign of signs) taken.add(sign)
  }
  return true
}

/** More places than these are not looked at. */
const mostPositions = 200

/**
 * Whether the next character always says where in a repeated group a text is, also between an inner repetition and the
 * outer one (strong determinism, Brüggemann-Klein 1993): then no engine has anything to try again.
 * @param samples characters on which sets are compared.
 */
export const isDeterministic = (part: RegexPart, samples: readonly string[]): boolean => {
  const positions: Position[] = []

  const endsOf = ({ alternatives, one, min, max }: RegexPart): Ends => {
    let ends: Ends
    if (alternatives === undefined) {
      const regex = new RegExp(`^${one}$`, 'su')
      const position: Position = { signs: new Set(samples.filter(sign => regex.test(sign))), next: [] }
      positions.push(position)
      ends = { first: [position], last: [position], mayBeEmpty: false }
    } else {
      const rows = alternatives.map(row => row.reduce((before, piece) => inARow(before, endsOf(piece)), nothing))
      ends = {
        first: rows.flatMap(row => row.first),
        last: rows.flatMap(row => row.last),
        mayBeEmpty: rows.some(row => row.mayBeEmpty),
      }
    }
    if (max > 1) link(ends.last, ends.first)
    return min === 0 ? { ...ends, mayBeEmpty: true } : ends
  }

  const count = ({ alternatives }: RegexPart): number =>
    alternatives === undefined ? 1 : alternatives.flat().reduce((sum, piece) => sum + count(piece), 0)
  if (count(part) > mostPositions) return false
  return areApart(endsOf(part).first) && positions.every(({ next }) => areApart(next))
}

/** The characters that a source names: itself or by their codes. Two ranges that overlap hold an end of one another. */
export const charactersOf = (source: string): readonly string[] => [
  ...new Set([
    ...source,
    ...[...source.matchAll(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi)]
      .map(([, long, short, byte]) => Number.parseInt(long ?? short ?? byte ?? '', 16))
      .filter(code => code <= 0x10ffff)
      .map(code => String.fromCodePoint(code)),
  ]),
]
