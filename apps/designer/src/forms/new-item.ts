import type { FieldModel } from '@tessera/metadata'
import type { FormItem, Language } from '@tessera/schemas'
import { newId } from '../draft/new-id.ts'
import type { LayoutType } from './item-look.ts'

const word = (language: Language, en: string, chinese: string) => (language === 'zh-CN' ? { 'zh-CN': chinese } : { en })

/** A new layout item with what it needs to be whole. */
export const newLayout = (type: LayoutType, language: Language): FormItem => {
  const id = newId('itm')
  switch (type) {
    case 'section':
      return { id, type, label: word(language, 'New section', '新分区'), columns: 2, items: [] }
    case 'columns':
      return {
        id,
        type,
        columns: [
          { id: newId('col'), items: [] },
          { id: newId('col'), items: [] },
        ],
      }
    case 'tabs':
      return {
        id,
        type,
        tabs: [1, 2].map(n => ({ id: newId('tab'), label: word(language, `Tab ${n}`, `页签 ${n}`), items: [] })),
      }
    case 'steps':
      return {
        id,
        type,
        steps: [1, 2].map(n => ({ id: newId('tab'), label: word(language, `Step ${n}`, `第 ${n} 步`), items: [] })),
      }
    case 'text':
      return { id, type, text: word(language, 'A text for whoever fills this in', '写给填表人的一段话') }
    case 'divider':
      return { id, type }
    case 'button':
      return { id, type, label: word(language, 'Open', '打开'), url: 'https://' }
  }
}

/** An item that shows a field. */
export const newFieldItem = (field: Pick<FieldModel, 'name' | 'type'>): FormItem =>
  field.type === 'lines'
    ? { id: newId('itm'), type: 'lines', field: field.name }
    : { id: newId('itm'), type: 'field', field: field.name }

/** A copy with new ids all the way down; fields can stand on a form only once, so they are left out. */
export const copyItem = (item: FormItem): FormItem | undefined => {
  const id = newId('itm')
  const all = (items: readonly FormItem[]): FormItem[] => items.map(copyItem).filter(one => one !== undefined)
  switch (item.type) {
    case 'field':
    case 'lines':
      return undefined
    case 'section':
      return { ...item, id, items: all(item.items) }
    case 'columns':
      return {
        ...item,
        id,
        columns: item.columns.map(column => ({ ...column, id: newId('col'), items: all(column.items) })),
      }
    case 'tabs':
      return { ...item, id, tabs: item.tabs.map(tab => ({ ...tab, id: newId('tab'), items: all(tab.items) })) }
    case 'steps':
      return { ...item, id, steps: item.steps.map(step => ({ ...step, id: newId('tab'), items: all(step.items) })) }
    default:
      return { ...item, id }
  }
}
