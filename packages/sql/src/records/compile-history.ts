import { rowCondition } from '../access/row-condition.ts'
import { newParameters, type Statement, statement } from '../text/statement.ts'
import type { WriteInput } from './compile-insert.ts'
import { readColumns } from './read-json.ts'
import { wholeSelection } from './selection.ts'
import { versionsSource } from './source.ts'

/**
 * Versions of a record, newest first, each as JSON text with `deleted` (boolean) beside the record. Inputs: `id`,
 * `before` (a version, null: from the newest), `limit`. No row for a record that the caller may not see as it is now.
 */
export const compileHistory = ({ layout, object, access }: WriteInput): Statement => {
  const parameters = newParameters()
  const id = `${parameters.input('id')}::uuid`
  const before = `${parameters.input('before')}::int`
  const see = rowCondition(access.rows(object.object.qualified, 'see'), { layout, object, alias: 'c' }, parameters)
  const visible = `exists (select 1 from ${object.from} c where c.id = ${id}${see === undefined ? '' : ` and ${see}`})`
  const columns = readColumns({ layout, access, parameters }, object, wholeSelection(object, access, false), 't')
  const record = `(select row_to_json(x) from (select ${columns.join(', ')}) x)`
  const text = `select json_build_object('record', ${record}, 'deleted', t.deleted_at is not null)::text from (select * from ${versionsSource(object, id)} v where ${visible} and (${before} is null or v.version < ${before}) order by v.version desc limit ${parameters.input('limit')}::int) t order by t.version desc`
  return statement(text, parameters, false)
}
