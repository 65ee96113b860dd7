import { type AppDefinition, type Edit, good, issue, type Json } from '@tessera/schemas'
import type { Mention } from '../references/mention.ts'
import { modelOf } from '../references/references.ts'
import { mentionsOf, scanReferences } from '../references/scan.ts'
import { placesOf } from '../structure/find-node.ts'
import { asApp, asNode, type DefinitionNode, isObject } from '../structure/node.ts'
import type { Place } from '../structure/walk.ts'
import { type EditOf, refuse, type Step } from './edit-result.ts'
import { changeNodeAt } from './set-in.ts'

const namePattern = /^[a-z][a-z0-9_]{0,47}$/

const nameFormat = {
  en: 'name (lower-case letters, digits and _, a letter first, at most 48)',
  'zh-CN': '名称（小写字母、数字和 _，字母开头，最多 48 个字符）',
}

const isTaken = (place: Place, name: string): boolean => {
  const siblings = place.parent !== undefined && place.list !== undefined ? place.parent.node[place.list] : undefined
  return (
    Array.isArray(siblings) &&
    siblings.some(one => isObject(one) && one['id'] !== place.node.id && one['name'] === name)
  )
}

const renamedText = (text: string, mention: Mention, id: string, name: string): string => {
  const before = mention.parts.map(part => part.text).join('.')
  const after = mention.parts.map(part => (part.target === id ? name : part.text)).join('.')
  return text.slice(0, mention.start) + after + text.slice(mention.start + before.length)
}

const renamedKey = (map: Json, key: string, name: string): Json =>
  isObject(map)
    ? Object.fromEntries(Object.entries(map).map(([one, value]) => [one === key ? name : one, value as Json]))
    : map

const changeAt = (value: Json, path: readonly string[], change: (value: Json) => Json): Json => {
  const [head, ...rest] = path
  if (head === undefined) return change(value)
  if (Array.isArray(value)) return value.with(Number(head), changeAt(value[Number(head)] as Json, rest, change))
  return isObject(value) ? { ...value, [head]: changeAt(value[head] ?? null, rest, change) } : value
}

/** Several mentions in one text are rewritten from the last to the first, so that places stay right. */
const fromTheEnd = (a: Mention, b: Mention): number => b.start - a.start

const rewritten = (place: Place, mentions: readonly Mention[], id: string, name: string): DefinitionNode => {
  let node = place.node as Json
  for (const mention of mentions.toSorted(fromTheEnd)) {
    const path = mention.pointer
      .slice(place.pointer.length)
      .split('/')
      .slice(1)
      .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    node = changeAt(node, path, value => {
      if (mention.isKey) return renamedKey(value, mention.parts[0]?.text ?? '', name)
      return typeof value === 'string' ? renamedText(value, mention, id, name) : value
    })
  }
  return asNode(node)
}

const byPlace = (mentions: readonly Mention[]): ReadonlyMap<string, Mention[]> => {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.place.pointer)
    if (group === undefined) groups.set(mention.place.pointer, [mention])
    else group.push(mention)
  }
  return groups
}

/**
 * Gives a node another name and follows it everywhere: in properties, in paths, inside expressions, in texts with
 * `{field}`. The step back restores every touched property as it was, also where a name led nowhere before.
 */
export const applyRename = (
  app: AppDefinition,
  edit: EditOf<'rename'>,
  others?: ReadonlyMap<string, AppDefinition>,
): Step => {
  const place = placesOf(app).get(edit.id)
  if (place === undefined) return refuse(issue('unknown_node', '/id', { id: edit.id }))
  if (typeof place.node['name'] !== 'string') return refuse(issue('missing_property', '/id', { property: 'name' }))
  if (!namePattern.test(edit.name)) return refuse(issue('bad_format', '/name', { format: nameFormat }))
  if (isTaken(place, edit.name)) return refuse(issue('duplicate_name', '/name', { name: edit.name }))
  const mentions = byPlace(mentionsOf(scanReferences(app, modelOf(app, others)), edit.id))
  let definition = changeNodeAt(asNode(app), place.pointer, node => ({ ...node, name: edit.name }))
  const touched = [edit.id]
  const back: Edit[] = [{ edit: 'change', id: edit.id, set: { name: place.node['name'] } }]
  for (const [pointer, ofPlace] of mentions) {
    const holder = ofPlace[0]?.place
    if (holder?.node.id === undefined) continue
    const after = rewritten(holder, ofPlace, edit.id, edit.name)
    definition = changeNodeAt(definition, pointer, node => ({ ...node, ...changedParts(holder.node, after) }))
    back.push(restore(holder.node, after))
    touched.push(holder.node.id)
  }
  return good({
    definition: asApp(definition),
    inverse: back.length === 1 ? (back[0] as Edit) : { edit: 'group', edits: back },
    touched,
  })
}

const changedParts = (before: DefinitionNode, after: DefinitionNode): DefinitionNode =>
  Object.fromEntries(Object.entries(after).filter(([property, value]) => value !== before[property]))

const restore = (before: DefinitionNode, after: DefinitionNode): Edit => ({
  edit: 'change',
  id: before.id ?? '',
  set: Object.fromEntries(
    Object.keys(changedParts(before, after)).map(property => [property, before[property] ?? null]),
  ),
})
