import { type Prepared, prepare, type Values } from '@tessera/form-engine'
import { compileCondition } from '@tessera/rule-engine'
import type { Json } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { ruleUser, timezoneOf } from './ask.ts'
import { lineIssues } from './line-rights.ts'
import type { FindLinked } from './linked-records.ts'
import { unwritable } from './writable.ts'

/** Makes values ready to be saved: the caller’s rights on fields, then everything the object’s rules say. */
export const prepareRecord = (
  platform: Platform,
  caller: Caller,
  open: OpenObject,
  input: { readonly values: Json; readonly old?: Values; readonly links: FindLinked },
): Prepared => {
  const { app, object } = open
  const user = ruleUser(caller, app.name)
  const now = platform.clock().toISOString()
  const prepared = prepare(app.rules(object.qualified), {
    values: input.values,
    old: input.old,
    links: input.links,
    user,
    now,
  })
  const context = { record: prepared.record, user, now, timezone: timezoneOf(app) }
  const refused = [...unwritable(open, input.values), ...lineIssues(open, input.values, input.old, context)]
  return refused.length === 0 ? prepared : { ...prepared, issues: [...refused, ...prepared.issues] }
}

/** Whether the caller may create this record: rights may hang on what is in it. */
export const mayCreate = (platform: Platform, caller: Caller, open: OpenObject, record: Values): boolean => {
  const rows = open.objectRights.rows('create')
  if (typeof rows === 'boolean') return rows
  const now = platform.clock().toISOString()
  return compileCondition(rows)({ record, now, timezone: timezoneOf(open.app), user: ruleUser(caller, open.app.name) })
}
