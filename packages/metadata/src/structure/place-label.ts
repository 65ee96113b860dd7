import type { LocalText, Text } from '@tessera/schemas'
import { humanName, text } from '../text/choose-text.ts'
import { itemWord } from './item-words.ts'
import { isObject } from './node.ts'
import { kindLabel } from './node-kinds.ts'
import type { Place } from './walk.ts'

const asText = (value: unknown): Text | undefined =>
  typeof value === 'string' || isObject(value) ? (value as Text) : undefined

const nameOf = (place: Place): string | undefined => {
  const { name, value, field, object, app, report, from, to } = place.node
  if (typeof from === 'string' && typeof to === 'string') return `${from} → ${to}`
  for (const one of [name, value, field, object, app, report]) if (typeof one === 'string') return one
  return undefined
}

/** What people would call a node: its label, else its name or what it is about, else its kind. */
export const placeLabel = (place: Place): LocalText => {
  const label = asText(place.node['label']) ?? asText(place.node['title'])
  const isName = place.kind === 'object' && place.node['label'] === undefined
  if (label !== undefined && !isName) {
    const found = { en: text(label, 'en'), 'zh-CN': text(label, 'zh-CN') }
    if (found.en !== '') return found
  }
  const name = nameOf(place)
  if (name === undefined) return place.kind === 'item' ? itemWord(place.node['type']) : kindLabel(place.kind)
  const readable = place.kind === 'edge' || place.kind === 'option' ? name : humanName(name)
  return { en: readable, 'zh-CN': readable }
}

/** The object, form, flow… that a node belongs to: its ancestor that stands in the app directly. */
export const topOf = (place: Place): Place => {
  let at = place
  while (at.parent !== undefined && at.parent.kind !== 'app') at = at.parent
  return at
}
