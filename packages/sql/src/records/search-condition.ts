import type { ObjectLayout } from '../layout/layout.ts'
import { searchOf } from '../tables/search-expression.ts'
import type { Parameters } from '../text/statement.ts'

const mostTerms = 8

/** The words of a search; every one has to be found. */
export const searchTerms = (search: string): readonly string[] =>
  search
    .split(/\s+/u)
    .filter(word => word !== '')
    .slice(0, mostTerms)

const escaped = (word: string): string => word.replace(/[\\%_]/g, character => `\\${character}`)

/**
 * Rows in which every word of a search is found, as a part of any searched field, whatever the letter case. Two
 * characters are enough for the index to help, in any script.
 * @param stored whether the rows have the column `search`; older versions do not.
 */
export const searchCondition = (
  object: ObjectLayout,
  search: string,
  parameters: Parameters,
  alias: string,
  stored: boolean,
): string => {
  const text = stored ? `${alias}.search` : searchOf(object, alias)
  if (object.searched.length === 0 || text === undefined) return 'false'
  const conditions = searchTerms(search).map(word => {
    const like = `${text} like '%' || lower(${parameters.constant(escaped(word))}::text) || '%'`
    if ([...word].length < 2 || !stored) return like
    return `tessera.bigrams(${text}) @> tessera.bigrams(lower(${parameters.constant(word)}::text)) and ${like}`
  })
  return conditions.length === 0 ? 'true' : conditions.join(' and ')
}
