import { addressParts } from '@tessera/metadata'
import { literal } from '../text/quote.ts'
import { oneJson } from './shapes.ts'

/** Every part is searched. */
export const addressSql = oneJson({
  search: column => addressParts.map(part => `coalesce(${column} ->> ${literal(part)}, '')`).join(` || ' ' || `),
})
