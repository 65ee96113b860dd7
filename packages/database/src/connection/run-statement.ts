import { bind, type Inputs, type Statement } from '@tessera/sql'
import type { ClientBase, Pool, QueryArrayConfig } from 'pg'
import type { RawRow } from './executor.ts'

const asText = (value: string): string => value

/** Postgres sends texts; nothing is made of them. */
const types = { getTypeParser: () => asText } as unknown as NonNullable<QueryArrayConfig['types']>

/** Runs a compiled statement on a connection or on any of a pool. */
export async function runStatement(
  on: Pick<ClientBase | Pool, 'query'>,
  statement: Statement,
  inputs: Inputs,
): Promise<readonly RawRow[]> {
  const config: QueryArrayConfig = {
    ...(statement.name === undefined ? {} : { name: statement.name }),
    text: statement.text,
    values: bind(statement, inputs),
    rowMode: 'array',
    types,
  }
  const { rows } = await (on as Pool).query(config)
  return rows as RawRow[]
}
