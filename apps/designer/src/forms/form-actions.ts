import { findNode, mayPlace, type ObjectModel } from '@tessera/metadata'
import type { AppDefinition, Edit, FormDefinition, FormItem, Issue, Language, LocalText } from '@tessera/schemas'
import type { DraftStore } from '../draft/draft-store.ts'
import { add, group, move, remove } from '../draft/edits.ts'
import { bothOf } from '../parts/split-languages.ts'
import { itemLabel } from './item-look.ts'
import { copyItem } from './new-item.ts'
import { entriesOf, stepTarget, type Target, targetAfter } from './tree.ts'

/** What can be done to the items of a form; each is one step of undo. Tells why not. */
export interface FormActions {
  /** Adds an item after the selected one; what has to be there before it (its field) comes along in the same step. */
  readonly addItem: (item: FormItem, before?: readonly Edit[]) => string | Issue
  readonly placeItem: (id: string, target: Target) => boolean
  readonly addAt: (item: FormItem, before: readonly Edit[], target: Target) => boolean
  readonly step: (id: string, step: 1 | -1) => boolean
  readonly takeOff: (id: string) => string | undefined
  readonly duplicate: (id: string) => string | undefined
}

const words = (en: string, chinese: string, label: string): LocalText => ({
  en: `${en} ${label}`,
  'zh-CN': `${chinese} ${label}`,
})

/** The actions on a form as the draft stands at the moment of each. */
export const formActions = (
  store: DraftStore,
  formId: string,
  object: ObjectModel | undefined,
  selected: string | undefined,
  language: Language,
): FormActions => {
  const definition = (): AppDefinition => store.state().definition
  const form = (): FormDefinition | undefined => definition().forms?.find(one => one.id === formId)
  const nameOf = (item: FormItem): string => itemLabel(item, object, language)
  const addAt: FormActions['addAt'] = (item, before, { slot, index }) =>
    store.edit(group(words('Add', '加入', nameOf(item)), [...before, add(slot.id, slot.list, item, index)])).length ===
    0
  return {
    addItem: (item, before = []) => {
      const now = form()
      if (now === undefined) return ''
      // A field that is made in the same step is not known yet; only its kind is asked for.
      const probe = before.length > 0 ? ({ type: item.type } as FormItem) : item
      const target = targetAfter(definition(), now, selected, probe)
      if ('code' in target) return target
      return addAt(item, before, target) ? (item.id ?? '') : ''
    },
    addAt,
    placeItem: (id, { slot, index }) => {
      const place = findNode(definition(), id)
      const item = place?.node as unknown as FormItem | undefined
      if (place?.index === undefined || item === undefined || mayPlace(definition(), item, slot) !== true) return false
      // The new place is counted without the item itself.
      const same = place.parent?.node.id === slot.id
      const to = same && place.index < index ? index - 1 : index
      if (same && to === place.index) return false
      return store.edit(move(id, slot.id, slot.list, to)).length === 0
    },
    step: (id, step) => {
      const target = stepTarget(definition(), id, step)
      return target !== undefined && store.edit(move(id, target.slot.id, target.slot.list, target.index)).length === 0
    },
    takeOff: id => {
      const now = form()
      const entries = now === undefined ? [] : entriesOf(now)
      const at = entries.findIndex(entry => entry.id === id)
      const entry = entries[at]
      if (entry === undefined) return undefined
      // What stood in it goes with it, so the next selection is looked for behind.
      const next = entries.slice(at + 1).find(one => one.depth <= entry.depth) ?? entries[at - 1]
      const label = nameOf(entry.item)
      const step: Edit = { edit: 'group', label: bothOf(words('Take off', '移出', label)), edits: [remove(id)] }
      return store.edit(step).length === 0 ? next?.id : undefined
    },
    duplicate: id => {
      const place = findNode(definition(), id)
      const copy = place === undefined ? undefined : copyItem(place.node as unknown as FormItem)
      if (copy === undefined || place?.index === undefined || place.parent?.node.id === undefined) return undefined
      const target = { slot: { id: place.parent.node.id, list: 'items' }, index: place.index + 1 }
      return addAt(copy, [], target) ? copy.id : undefined
    },
  }
}
