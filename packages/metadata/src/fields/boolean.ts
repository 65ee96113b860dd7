import { defineFieldType } from './define-field-type.ts'
import { choiceSetting, indexed } from './settings.ts'

const display = choiceSetting(
  'display',
  'general',
  ['Shown as', '显示方式'],
  [
    ['switch', 'Switch', '开关'],
    ['checkbox', 'Tick box', '勾选框'],
  ],
)

/** Yes or no. */
export const booleanType = defineFieldType({
  type: 'boolean',
  family: 'picks',
  icon: 'toggle-left',
  label: { en: 'Yes / no', 'zh-CN': '是否' },
  help: { en: 'Yes or no.', 'zh-CN': '是或否。' },
  value: 'boolean',
  settings: [display, indexed],
  words: {
    en: ['^is', '^has', '^can', '^needs', 'active', 'enabled', 'vip', 'subscribed', 'opted in', 'agreed'],
    zh: ['^是否', '^有无', '^能否', '^可否', '^已', '启用', '同意'],
  },
  schema: () => ({ type: 'boolean' }),
})
