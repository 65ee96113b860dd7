import type { RecordQuery } from '@tessera/schemas'

/** Names of what is kept of the server’s answers; longer ones lie below shorter ones. */
export const queryKeys = {
  session: ['session'],
  people: (search: string) => ['people', search],
  names: (ids: string) => ['people', 'names', ids],
  departments: ['departments'],
  app: (app: string) => ['app', app],
  definition: (app: string) => ['app', app, 'definition'],
  object: (app: string, object: string) => ['app', app, 'records', object],
  lists: (app: string, object: string) => ['app', app, 'records', object, 'lists'],
  list: (app: string, object: string, query: RecordQuery) => ['app', app, 'records', object, 'lists', query],
  record: (app: string, object: string, id: string) => ['app', app, 'records', object, 'one', id],
  recordAsOf: (app: string, object: string, id: string, fields: string, asOf: string) => [
    'app',
    app,
    'records',
    object,
    'one',
    id,
    fields,
    asOf,
  ],
  history: (app: string, object: string, id: string) => ['app', app, 'records', object, 'history', id],
} as const
