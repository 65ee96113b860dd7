import type { ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'

/** What happened to a record. */
export type EventAction = 'created' | 'changed' | 'deleted' | 'restored'

/**
 * The step that leaves an event for each row of the step `row`. It is a part of the statement that writes the rows, so
 * there is no event without its change and no change without its event.
 */
export const eventStep = (
  object: ObjectLayout,
  action: EventAction,
  changed: readonly string[] | undefined,
  parameters: Parameters,
): string => {
  const names = changed === undefined ? 'null' : `${parameters.constant(changed)}::text[]`
  const values = [
    `${parameters.input('workspace')}::int`,
    `${parameters.constant(object.object.app)}::text`,
    `${parameters.constant(object.object.name)}::text`,
    'row.id',
    `'${action}'`,
    'row.version',
    names,
    `${parameters.input('by')}::uuid`,
    'row.updated_at',
  ]
  return `${ident('event')} as (insert into tessera.outbox (workspace, app, object, record, action, version, changed, by, at) select ${values.join(', ')} from row)`
}
