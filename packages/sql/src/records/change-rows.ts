import type { ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'
import { type EventAction, eventStep } from './event.ts'
import { columnNames } from './source.ts'

/** A change of rows that leaves the old ones in history and an event for each. */
export interface RowChange {
  readonly object: ObjectLayout
  readonly action: EventAction
  /** SQL by column. `old` is the row as it was. */
  readonly sets: ReadonlyMap<string, string>
  /** Further tables of the update, with what ties them to `old`. */
  readonly with?: { readonly from: string; readonly on: string }
  /** Condition on the rows `t`, as they stand. */
  readonly where: string
  /** Names of the fields that change, for the event. */
  readonly changed?: readonly string[]
  /** A step before all others. */
  readonly before?: string
  /**
   * One row that is not locked first, which would write it twice: when somebody else was faster, nothing is changed and
   * there is no answer, and the statement can be run again.
   */
  readonly single?: boolean
}

/**
 * The steps `old`, `row`, `history` and `event` of a statement; `row` holds the rows as they are after it. Rows are
 * locked in the order of their ids, so that two such statements wait for each other rather than dying together.
 * Inputs: `now`, `by`, `workspace`.
 */
export const changeRows = (change: RowChange, parameters: Parameters): string => {
  const { object, sets } = change
  const now = `${parameters.input('now')}::timestamptz(3)`
  // Clocks of two servers may differ; a record’s versions still follow each other.
  const at = `greatest(${now}, old.updated_at)`
  const assigned = [
    ...[...sets].map(([column, sql]) => `${ident(column)} = ${sql}`),
    `updated_at = ${at}`,
    `updated_by = ${parameters.input('by')}::uuid`,
    'version = old.version + 1',
  ]
  const names = columnNames(object).map(ident)
  const { from, on } = change.with ?? { from: '', on: '' }
  return [
    ...(change.before === undefined ? [] : [change.before]),
    `old as (select t.* from ${object.from} t where ${change.where}${change.single === true ? '' : ' order by t.id for no key update of t'})`,
    `row as (update ${object.from} t set ${assigned.join(', ')} from old${from === '' ? '' : `, ${from}`} where t.id = old.id${change.single === true ? ' and t.version = old.version' : ''}${on === '' ? '' : ` and ${on}`} returning t.*)`,
    `history as (insert into ${object.historyFrom} (${names.join(', ')}, valid_from, valid_to) select ${names.map(name => `old.${name}`).join(', ')}, old.updated_at, row.updated_at from old join row on row.id = old.id)`,
    eventStep(object, change.action, change.changed, parameters),
  ].join(', ')
}
