import { itemWords, labelOf, type ObjectModel, text } from '@tessera/metadata'
import type { FormItem, Language } from '@tessera/schemas'
import {
  Columns2,
  Heading,
  ListOrdered,
  type LucideIcon,
  Minus,
  PanelTop,
  RectangleEllipsis,
  SquareDashed,
} from 'lucide-react'

/** Layout items that can be put on a form, with their icons. */
export const layoutItems = [
  { type: 'section', icon: SquareDashed },
  { type: 'columns', icon: Columns2 },
  { type: 'tabs', icon: PanelTop },
  { type: 'steps', icon: ListOrdered },
  { type: 'text', icon: Heading },
  { type: 'divider', icon: Minus },
  { type: 'button', icon: RectangleEllipsis },
] as const satisfies readonly { readonly type: FormItem['type']; readonly icon: LucideIcon }[]

/** A layout item’s type. */
export type LayoutType = (typeof layoutItems)[number]['type']

export const layoutIcon = (type: string): LucideIcon | undefined => layoutItems.find(one => one.type === type)?.icon

/** What people call an item: its label, its field’s, its text, else its kind. */
export const itemLabel = (item: FormItem, object: ObjectModel | undefined, language: Language): string => {
  if (item.type === 'text') return text(item.text, language).slice(0, 40)
  if ('label' in item && item.label !== undefined) return text(item.label, language)
  if (item.type === 'field' || item.type === 'lines') {
    const field = object?.fields.get(item.field)
    return field === undefined ? item.field : labelOf(field, language)
  }
  return itemWords[item.type][language]
}
