import type { AppDefinition, Change, Json, LocalText, Text } from '@tessera/schemas'
import { applyRename } from '../edit/rename.ts'
import { placesOf } from '../structure/find-node.ts'
import { isObject, listsOf, singleOf } from '../structure/node.ts'
import { topOf } from '../structure/place-label.ts'
import { same } from '../structure/same.ts'
import { type Place, rootPlace, visitNodes } from '../structure/walk.ts'
import { movedPositions } from './moved.ts'
import {
  addedSentence,
  changedSentence,
  movedSentence,
  nodeLabel,
  relabelledSentence,
  removedSentence,
  retiredSentence,
} from './sentences.ts'

type What = Change['change']

const ownerOf = (place: Place): Change['owner'] => {
  const owner = topOf(place)
  if (owner === place || owner.kind === 'app') return undefined
  const { id, name, label } = owner.node
  const found = { kind: owner.kind, id: id ?? '', name: typeof name === 'string' ? name : '' }
  return label === undefined ? found : { ...found, label: label as Text }
}

const changeOf = (app: AppDefinition, what: What, place: Place, summary: LocalText, property?: string): Change => {
  const owner = ownerOf(place)
  const node = place.node.id ?? ''
  return {
    id: [what, node, property].filter(part => part !== undefined).join(':'),
    change: what,
    kind: place.kind,
    node,
    ...(owner === undefined ? {} : { owner }),
    label: nodeLabel(app, place),
    ...(property === undefined ? {} : { property }),
    summary,
    at: place.pointer,
  }
}

const withValues = (change: Change, before: Json | undefined, after: Json | undefined): Change => ({
  ...change,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

/** Whether a property holds nodes: those are compared one by one. */
const holdsNodes = (place: Place, property: string): boolean =>
  (listsOf(place.kind, place.node).has(property) && Array.isArray(place.node[property])) ||
  (singleOf(place.kind, property) !== undefined && isObject(place.node[property]))

const propertyChange = (app: AppDefinition, before: Place, after: Place, property: string): Change => {
  const [old, now] = [before.node[property], after.node[property]]
  if (property === 'label') {
    return withValues(changeOf(app, 'renamed', after, relabelledSentence(app, before, after), property), old, now)
  }
  if (after.kind === 'option' && property === 'retired') {
    return withValues(changeOf(app, 'changed', after, retiredSentence(app, after, now === true), property), old, now)
  }
  const what = property === 'name' ? 'renamed' : 'changed'
  return withValues(changeOf(app, what, after, changedSentence(app, after, property, old, now), property), old, now)
}

/** What became of a node besides what only follows the renaming of others. */
const propertyChanges = (app: AppDefinition, before: Place, followed: Place, after: Place): readonly Change[] => {
  if (before.node === after.node) return []
  const properties = new Set([...Object.keys(before.node), ...Object.keys(after.node)])
  const found: Change[] = []
  for (const property of properties) {
    const [old, now] = [before.node[property], after.node[property]]
    // The new name itself is a change; the same new name elsewhere is not.
    const explained = property !== 'name' && same(followed.node[property], now)
    const nodesBoth =
      (old === undefined || holdsNodes(before, property)) && (now === undefined || holdsNodes(after, property))
    if (property === 'id' || nodesBoth || explained || same(old, now)) continue
    found.push(propertyChange(app, before, after, property))
  }
  return found
}

/** Entries of a list that both definitions have there, in their new order: which of them changed places. */
const movesWithin = (list: readonly Place[], old: ReadonlyMap<string, Place>): ReadonlySet<Place> => {
  const stayed = list.filter(place => isSameHolder(old.get(place.node.id ?? ''), place))
  const moved = movedPositions(stayed.map(place => old.get(place.node.id ?? '')?.index ?? 0))
  return new Set([...moved].map(position => stayed[position]).filter(place => place !== undefined))
}

const isSameHolder = (before: Place | undefined, after: Place): boolean =>
  before !== undefined && before.parent?.node.id === after.parent?.node.id && before.list === after.list

const siblingsByHolder = (app: AppDefinition): ReadonlyMap<string, Place[]> => {
  const lists = new Map<string, Place[]>()
  visitNodes(app, place => {
    if (place.index === undefined) return
    const key = `${place.parent?.node.id} ${place.list}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [place])
    else list.push(place)
  })
  return lists
}

/** Ids of the nodes that changed places within their list. */
const movedIds = (after: AppDefinition, old: ReadonlyMap<string, Place>): ReadonlySet<string> => {
  const moved = new Set<string>()
  for (const list of siblingsByHolder(after).values()) {
    for (const place of movesWithin(list, old)) moved.add(place.node.id ?? '')
  }
  return moved
}

const emptyApp = (app: AppDefinition): AppDefinition => ({
  ...(app.id === undefined ? {} : { id: app.id }),
  name: app.name,
  formatVersion: 1,
})

/** Following more renamings than these costs more than it tells. */
const mostRenames = 30

/** The older definition with the new names followed everywhere, to tell what else changed. */
const withRenames = (older: AppDefinition, after: AppDefinition): AppDefinition => {
  const old = placesOf(older)
  const renames: { readonly id: string; readonly name: string }[] = []
  visitNodes(after, ({ kind, node: { id, name } }) => {
    const before = id === undefined || kind === 'app' ? undefined : old.get(id)?.node['name']
    if (id !== undefined && typeof name === 'string' && typeof before === 'string' && before !== name)
      renames.push({ id, name })
  })
  return renames.slice(0, mostRenames).reduce((app, { id, name }) => {
    const step = applyRename(app, { edit: 'rename', id, name })
    return step.ok ? step.value.definition : app
  }, older)
}

/**
 * What is different between two definitions, by ids, in the order of the newer one and then what was removed. A node
 * that is new or gone stands for all that is in it. Each change is told in a sentence in every language.
 * @param before null for an app that is new: then everything in it counts as added.
 */
export const diff = (before: AppDefinition | null, after: AppDefinition): Change[] => {
  if (before === after) return []
  const older = before ?? emptyApp(after)
  const old = placesOf(older)
  const followed = placesOf(withRenames(older, after))
  const now = placesOf(after)
  const changes: Change[] = []
  const moved = movedIds(after, old)
  visitNodes(after, place => {
    const earlier = place.kind === 'app' ? rootPlace(older) : old.get(place.node.id ?? '')
    if (earlier === undefined) {
      const holderIsOld = place.parent?.kind === 'app' || old.has(place.parent?.node.id ?? '')
      if (holderIsOld) changes.push(changeOf(after, 'added', place, addedSentence(after, place)))
      return
    }
    if (place.kind === 'app' && before === null) return
    if (place.kind !== 'app' && !isSameHolder(earlier, place)) {
      changes.push(changeOf(after, 'moved', place, movedSentence(after, place, undefined, place.parent)))
    } else if (moved.has(place.node.id ?? '')) {
      changes.push(changeOf(after, 'moved', place, movedSentence(after, place, siblingBefore(place, now), undefined)))
    }
    changes.push(...propertyChanges(after, earlier, followed.get(place.node.id ?? '') ?? earlier, place))
  })
  visitNodes(older, place => {
    const { id } = place.node
    if (place.kind === 'app' || now.has(id ?? '')) return
    const holderIsThere = place.parent?.kind === 'app' || now.has(place.parent?.node.id ?? '')
    if (holderIsThere) changes.push(changeOf(older, 'removed', place, removedSentence(older, place)))
  })
  return changes
}

const siblingBefore = (place: Place, now: ReadonlyMap<string, Place>): Place | undefined => {
  const siblings = place.parent?.node[place.list ?? '']
  const before: unknown = Array.isArray(siblings) && place.index !== undefined ? siblings[place.index - 1] : undefined
  return isObject(before) && typeof before['id'] === 'string' ? now.get(before['id']) : undefined
}
