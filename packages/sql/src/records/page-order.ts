import type { Parameters } from '../text/statement.ts'
import type { CursorValues } from './cursor.ts'
import type { SortTerm } from './sort.ts'

interface Source {
  readonly from: string
  readonly where: string
}

const direction = ({ descending }: SortTerm): string => (descending ? 'desc' : 'asc')

/** Ids go the way of the last key, as in the indexes. */
const idDirection = (terms: readonly SortTerm[]): string => {
  const last = terms.at(-1)
  return last === undefined ? 'desc' : direction(last)
}

const select = (terms: readonly SortTerm[], { from }: Source, where: string, order: string, limit: number): string =>
  `select t.*${terms.map((term, i) => `, ${term.sql} as k${i}`).join('')} from ${from} where ${where} order by ${order} limit ${limit + 1}`

const beyond = (term: SortTerm, value: string): string => `${term.sql} ${term.descending ? '<' : '>'} ${value}`

const after = (
  terms: readonly SortTerm[],
  values: CursorValues,
  placeholder: (i: number, type: string) => string,
): string => {
  const idSign = idDirection(terms) === 'desc' ? '<' : '>'
  const next = (i: number): string => {
    const term = terms[i]
    if (term === undefined) return `t.id ${idSign} ${placeholder(i, 'uuid')}`
    if (values[i] === null) return `(${term.sql} is null and ${next(i + 1)})`
    const value = placeholder(i, term.type)
    const later = term.nullable ? `(${beyond(term, value)} or ${term.sql} is null)` : beyond(term, value)
    return `(${later} or (${term.sql} = ${value} and ${next(i + 1)}))`
  }
  return next(0)
}

/**
 * The rows of a page in order, one more than asked for, with the cursor values as `k0`…
 *
 * One key that is never empty is compared with the id as a row, which an index on both serves from end to end. One that
 * may be empty and has such an index is read in two parts, first the filled ones, then the empty ones, since no single
 * scan of an index has the empties last in both directions. All else is sorted.
 */
export const pageOrder = (
  terms: readonly SortTerm[],
  source: Source,
  parameters: Parameters,
  limit: number,
  cursor: CursorValues | undefined,
): string => {
  const placeholder = (i: number, type: string): string => `${parameters.input(`after${i}`)}::text::${type}`
  const { where } = source
  const [first] = terms
  const id = idDirection(terms)
  if (terms.length === 1 && first !== undefined && (!first.nullable || first.indexed)) {
    const sign = first.descending ? '<' : '>'
    const order = `${first.sql} ${direction(first)}, t.id ${id}`
    const onward = (): string =>
      `(${first.sql}, t.id) ${sign} (${placeholder(0, first.type)}, ${placeholder(1, 'uuid')})`
    if (!first.nullable) {
      return select(terms, source, cursor === undefined ? where : `${where} and ${onward()}`, order, limit)
    }
    const empty = `${where} and ${first.sql} is null`
    if (cursor?.[0] === null) {
      return select(terms, source, `${empty} and t.id ${sign} ${placeholder(1, 'uuid')}`, order, limit)
    }
    const filled = `${where} and ${first.sql} is not null${cursor === undefined ? '' : ` and ${onward()}`}`
    const parts = [filled, empty].map(
      (part, i) =>
        `select q.*, ${i} as part, row_number() over () as place from (${select(terms, source, part, order, limit)}) q`,
    )
    return `select * from (${parts.join(' union all ')}) u order by part, place limit ${limit + 1}`
  }
  const order = [...terms.map(term => `${term.sql} ${direction(term)} nulls last`), `t.id ${id}`].join(', ')
  return select(
    terms,
    source,
    cursor === undefined ? where : `${where} and ${after(terms, cursor, placeholder)}`,
    order,
    limit,
  )
}
