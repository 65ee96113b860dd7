import type { Values } from '@tessera/form-engine'
import type { Json } from '@tessera/schemas'
import { fullAccess } from '@tessera/sql'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform, SqlTransaction } from '../core/platform.ts'
import { isUuid } from '../people/is-uuid.ts'
import { askFor } from './ask.ts'

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

const keyOf = (field: string, id: string): string => `${field}\n${id.toLowerCase()}`

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
  const found = new Map<string, Values>()
  const ask = askFor(platform, caller, { app, access: fullAccess }, trx)
  for (const [field, paths] of rules.needs) {
    const targets = object.fields.get(field)?.target ?? []
    const links = records.flatMap(values =>
      typeof values === 'object' && values !== null ? linksIn((values as { [name: string]: Json })[field]) : [],
    )
    for (const link of links) {
      const target = link.object ?? targets[0]
      const known = app.model.object(target ?? '')
      if (known === undefined || !targets.includes(known.qualified) || found.has(keyOf(field, link.id))) continue
      const read = await app.records.get(known.qualified, link.id, ask, { fields: paths })
      if (read.ok && read.value !== null) found.set(keyOf(field, link.id), JSON.parse(read.value) as Values)
    }
  }
  return (field, link) => found.get(keyOf(field, link.id))
}
