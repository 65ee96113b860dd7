import { findNode, mayPlace, type Place, type Slot } from '@tessera/metadata'
import type { AppDefinition, FormDefinition, FormItem, Issue } from '@tessera/schemas'

/** An item of a form and where it stands. */
export interface Entry {
  readonly id: string
  readonly item: FormItem
  readonly holder: Slot
  readonly index: number
  readonly depth: number
}

interface Holder {
  readonly id?: string
  readonly items: readonly FormItem[]
}

/** The lists of items in an item, in the order they are read. */
export const holdersIn = (item: FormItem): readonly Holder[] => {
  switch (item.type) {
    case 'section':
      return [item]
    case 'columns':
      return item.columns
    case 'tabs':
      return item.tabs
    case 'steps':
      return item.steps
    default:
      return []
  }
}

/** Every item of a form, parents first, in the order they are read. */
export const entriesOf = (form: FormDefinition): readonly Entry[] => {
  const entries: Entry[] = []
  const visit = (holder: Holder, depth: number): void => {
    holder.items.forEach((item, index) => {
      entries.push({ id: item.id ?? '', item, holder: { id: holder.id ?? '', list: 'items' }, index, depth })
      for (const inner of holdersIn(item)) visit(inner, depth + 1)
    })
  }
  visit(form, 0)
  return entries
}

/** A place in a list of items. */
export interface Target {
  readonly slot: Slot
  readonly index: number
}

const holderOf = (app: AppDefinition, id: string): Holder | undefined => findNode(app, id)?.node as Holder | undefined

/** Lists beside this one in the same item: the columns, the tabs. */
const siblingsOf = (place: Place): readonly Holder[] => {
  const owner = place.kind === 'item' ? undefined : place.parent
  return owner === undefined ? [] : holdersIn(owner.node as unknown as FormItem)
}

/** The item that a list belongs to; undefined for the form’s own. */
const itemOf = (place: Place): Place | undefined => {
  if (place.kind === 'item') return place
  return place.parent?.kind === 'item' ? place.parent : undefined
}

const candidates = (app: AppDefinition, id: string, step: 1 | -1): readonly Target[] => {
  const at = findNode(app, id)
  const holder = at?.parent
  if (at?.index === undefined || holder?.node.id === undefined) return []
  const items = holderOf(app, holder.node.id)?.items ?? []
  const found: Target[] = []
  const neighbour = items[at.index + step]
  if (neighbour !== undefined) {
    const inner = holdersIn(neighbour)
    const into = step === 1 ? inner[0] : inner.at(-1)
    if (into?.id !== undefined)
      found.push({ slot: { id: into.id, list: 'items' }, index: step === 1 ? 0 : into.items.length })
    found.push({ slot: { id: holder.node.id, list: 'items' }, index: at.index + step })
    return found
  }
  const siblings = siblingsOf(holder)
  const own = siblings.findIndex(one => one.id === holder.node.id)
  const beside = siblings[own + step]
  if (own >= 0 && beside?.id !== undefined)
    found.push({ slot: { id: beside.id, list: 'items' }, index: step === 1 ? 0 : beside.items.length })
  const outer = itemOf(holder)
  if (outer?.index !== undefined && outer.parent?.node.id !== undefined)
    found.push({ slot: { id: outer.parent.node.id, list: 'items' }, index: step === 1 ? outer.index + 1 : outer.index })
  return found
}

/** Where Alt and an arrow key bring an item: into the container it meets, past it, or out of the one it stands in. */
export const stepTarget = (app: AppDefinition, id: string, step: 1 | -1): Target | undefined => {
  const item = findNode(app, id)?.node as FormItem | undefined
  if (item === undefined) return undefined
  return candidates(app, id, step).find(target => mayPlace(app, item, target.slot) === true)
}

/** Where something new stands when it is added while an item is selected: in an empty container, else right after the item. */
export const targetAfter = (
  app: AppDefinition,
  form: FormDefinition,
  selected: string | undefined,
  item: FormItem,
): Target | Issue => {
  const end: Target = { slot: { id: form.id ?? '', list: 'items' }, index: form.items.length }
  const tries: Target[] = []
  for (let at = selected === undefined ? undefined : findNode(app, selected); at !== undefined; at = at.parent) {
    if (at.kind !== 'item') continue
    if (at.node.id === selected) {
      const empty = holdersIn(at.node as unknown as FormItem).find(holder => holder.items.length === 0)
      if (empty?.id !== undefined) tries.push({ slot: { id: empty.id, list: 'items' }, index: 0 })
    }
    if (at.index !== undefined && at.parent?.node.id !== undefined)
      tries.push({ slot: { id: at.parent.node.id, list: 'items' }, index: at.index + 1 })
  }
  tries.push(end)
  let refusal: Issue | undefined
  for (const target of tries) {
    const answer = mayPlace(app, item, target.slot)
    if (answer === true) return target
    refusal ??= answer
  }
  // The form's own list takes everything but what is on it already; that refusal says so.
  return refusal as Issue
}
