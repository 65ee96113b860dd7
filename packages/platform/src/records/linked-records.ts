import type { Values } from '@tessera/form-engine'
import type { Json } from '@tessera/schemas'
import { fullAccess } from '@tessera/sql'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { isUuid } from '../people/is-uuid.ts'
import { readByIds } from './read-many.ts'

type Link = { readonly id: string; readonly object?: string }

/** Looks up what a link of a record points to, as far as rules need it. */
export type FindLinked = (field: string, link: Link) => Values | undefined

const linksIn = (value: Json | undefined): Link[] => {
  if (typeof value === 'string') return isUuid(value) ? [{ id: value }] : []
  if (Array.isArray(value)) return value.flatMap((one: Json) => linksIn(one))
  if (typeof value !== 'object' || value === null || !('id' in value)) return []
  const { id, object } = value as { id: Json; object?: Json }
  if (!isUuid(id)) return []
  return [typeof object === 'string' ? { id, object } : { id }]
}

/**
 * Reads the records that the links of some values point to, with the fields that the rules of the object look at. Rules
 * see them whatever the rights of the caller: what a rule decides must not hang on who saves.
 */
export const readLinked = async (
  platform: Platform,
  caller: Caller,
  open: OpenObject,
  records: readonly Json[],
  trx?: SqlTransaction,
): Promise<FindLinked> => {
  const { app, object } = open
  const rules = app.rules(object.qualified)
  const found = new Map<string, ReadonlyMap<string, Values>>()
  const reader = { platform, caller, app, access: fullAccess, ...(trx === undefined ? {} : { trx }) }
  for (const [field, paths] of rules.needs) {
    const targets = object.fields.get(field)?.target ?? []
    const wanted = new Map<string, string[]>()
    for (const values of records) {
      if (typeof values !== 'object' || values === null) continue
      for (const link of linksIn((values as { [name: string]: Json })[field])) {
        const target = app.model.object(link.object ?? targets[0] ?? '')?.qualified
        if (target === undefined || !targets.includes(target)) continue
        wanted.set(target, [...(wanted.get(target) ?? []), link.id])
      }
    }
    const linked = new Map<string, Values>()
    for (const [target, ids] of wanted) {
      for (const [id, record] of await readByIds(reader, target, ids, paths)) linked.set(id, record as Values)
    }
    found.set(field, linked)
  }
  return (field, link) => found.get(field)?.get(link.id.toLowerCase())
}
