import type { FormItem, LocalText } from '@tessera/schemas'

/** What people call the items of a form. */
export const itemWords: { readonly [T in FormItem['type']]: LocalText } = {
  section: { en: 'Section', 'zh-CN': '分组' },
  columns: { en: 'Columns', 'zh-CN': '分栏' },
  tabs: { en: 'Tabs', 'zh-CN': '标签页' },
  steps: { en: 'Steps', 'zh-CN': '分步' },
  field: { en: 'Field', 'zh-CN': '字段' },
  lines: { en: 'Lines', 'zh-CN': '明细表' },
  text: { en: 'Text', 'zh-CN': '文字' },
  divider: { en: 'Divider', 'zh-CN': '分隔线' },
  button: { en: 'Button', 'zh-CN': '按钮' },
}

/** Words for any sort of item. */
export const itemWord = (type: unknown): LocalText =>
  typeof type === 'string' && Object.hasOwn(itemWords, type)
    ? itemWords[type as FormItem['type']]
    : { en: String(type), 'zh-CN': String(type) }
