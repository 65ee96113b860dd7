import { type Issue, issue, type Json, type LocalText } from '@tessera/schemas'
import { isRecord } from './is-record.ts'
import { wrongKind } from './wrong-kind.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A link as rules read it: `{id, …}`, with `object` where it may point to several objects. */
export type Link = { readonly id: string; readonly [property: string]: Json }

/**
 * `"id"` and `{id, …}` as a link; what else stands in it (title, fields that were asked for) is kept. With several
 * targets it needs `object`. An id that cannot be one is a record that is not there.
 */
export const parseLink = (
  value: Json,
  targets: readonly string[],
  label: LocalText,
  kind: LocalText,
  at: string,
  issues: Issue[],
): Link | null | undefined => {
  if (value === null || value === '') return null
  const given: { readonly [key: string]: Json } | undefined =
    typeof value === 'string' ? { id: value } : isRecord(value) ? value : undefined
  if (given === undefined || !Object.hasOwn(given, 'id')) return wrongKind(label, kind, at, issues)
  const { id } = given
  if (id === null || id === '') return null
  const several = targets.length > 1
  const object = Object.hasOwn(given, 'object') ? given['object'] : undefined
  if (typeof id !== 'string' || (several && typeof object !== 'string')) return wrongKind(label, kind, at, issues)
  // An own object may be named with its app too; it is kept as the definition writes it.
  const target = several ? targets.find(name => name === object || String(object).endsWith(`.${name}`)) : undefined
  if (!uuid.test(id) || (several && target === undefined)) {
    issues.push(issue('no_such_record', at, { field: label }))
    return undefined
  }
  return target === undefined ? { ...given, id: id.toLowerCase() } : { ...given, object: target, id: id.toLowerCase() }
}

/** A list of links, each record once; null for none. */
export const parseLinks = (
  value: Json,
  targets: readonly string[],
  label: LocalText,
  one: LocalText,
  many: LocalText,
  at: string,
  issues: Issue[],
): Json | undefined => {
  if (value === null) return null
  if (!Array.isArray(value)) return wrongKind(label, many, at, issues)
  const links = new Map<string, Link>()
  for (const entry of value as readonly Json[]) {
    const link = parseLink(entry, targets, label, one, at, issues)
    if (link === undefined) return undefined
    if (link !== null && !links.has(link.id)) links.set(link.id, link)
  }
  return links.size === 0 ? null : [...links.values()]
}

/** A link as it is sent and kept: the id, or `{object, id}` where it may point to several objects. */
export const compactLink = (value: Json, several: boolean): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(entry => compactLink(entry, several))
  if (!isRecord(value) || typeof value['id'] !== 'string') return value
  return several ? { object: value['object'] ?? null, id: value['id'] } : value['id']
}
