import { bind, type Inputs, type Statement } from '@tessera/sql'
import type { ClientBase, Pool, QueryArrayConfig } from 'pg'
import type { RawRow } from './executor.ts'

const asText = (value: string): string => value

/** Postgres sends texts; nothing is made of them. */
const types = { getTypeParser: () => asText } as unknown as NonNullable<QueryArrayConfig['types']>

/** A compiled statement with its values, as the driver takes it. */
export const configOf = (statement: Statement, inputs: Inputs): QueryArrayConfig => {
  const { name, text } = statement
  const values = bind(statement, inputs)
  return name === undefined
    ? { text, values, rowMode: 'array', types }
    : { name, text, values, rowMode: 'array', types }
}

/** Runs a compiled statement on a connection or on any of a pool. */
export async function runStatement(
  on: Pick<ClientBase | Pool, 'query'>,
  statement: Statement,
  inputs: Inputs,
): Promise<readonly RawRow[]> {
  const { rows } = await (on as Pool).query(configOf(statement, inputs))
  return rows as RawRow[]
}
