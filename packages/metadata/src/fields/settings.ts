import type { LocalText } from '@tessera/schemas'
import type { FieldSetting, SettingEditor, SettingGroup } from './descriptor.ts'

const local = (en: string, chinese: string): LocalText => ({ en, 'zh-CN': chinese })

/** A setting. */
export const setting = (
  property: string,
  editor: SettingEditor,
  group: SettingGroup,
  en: string,
  chinese: string,
): FieldSetting => ({ property, editor, group, label: local(en, chinese) })

/** The same setting, without which the definition is not whole. */
export const needed = (one: FieldSetting): FieldSetting => ({ ...one, needed: true })

/** A setting with a closed list of values; `options` holds `[value, English, Chinese]`. */
export const choiceSetting = (
  property: string,
  group: SettingGroup,
  [en, chinese]: readonly [string, string],
  options: readonly (readonly [string, string, string])[],
  editor: 'select' | 'multi_select' = 'select',
): FieldSetting => ({
  ...setting(property, editor, group, en, chinese),
  options: options.map(([value, english, zh]) => ({ value, label: local(english, zh) })),
})

/** Settings that every type has; a computed one has no default and nothing to require. */
export const commonSettings = (computed: boolean): readonly FieldSetting[] => [
  needed(setting('name', 'name', 'general', 'Name', '名称')),
  setting('label', 'text', 'general', 'Label', '显示名'),
  setting('help', 'text', 'general', 'Help', '提示'),
  ...(computed
    ? []
    : [
        setting('required', 'switch', 'checks', 'Needed', '必填'),
        setting('readOnly', 'switch', 'general', 'Not typed by people', '不由人填写'),
        setting('default', 'expression', 'default', 'Default', '默认值'),
      ]),
]

export const unique = setting('unique', 'switch', 'checks', 'No two records alike', '不允许重复')
export const indexed = setting('indexed', 'switch', 'storage', 'Fast filters and sorting', '加速筛选和排序')
export const searchable = setting('searchable', 'switch', 'storage', 'Found by search', '可被搜索')
export const sensitive = setting('sensitive', 'sensitive', 'storage', 'Sensitive', '敏感信息')
export const placeholder = setting('placeholder', 'text', 'general', 'Shown while empty', '占位文字')
export const minLength = setting('minLength', 'integer', 'checks', 'Fewest characters', '最少字数')
export const maxLength = setting('maxLength', 'integer', 'checks', 'Most characters', '最多字数')
export const minimum = setting('min', 'number', 'checks', 'Smallest', '最小值')
export const maximum = setting('max', 'number', 'checks', 'Largest', '最大值')
export const earliest = setting('min', 'expression', 'checks', 'Earliest', '最早')
export const latest = setting('max', 'expression', 'checks', 'Latest', '最晚')
export const decimals = setting('decimals', 'integer', 'general', 'Digits after the point', '小数位数')
export const multiple = setting('multiple', 'switch', 'general', 'Several values', '可填多个')
export const maxItems = setting('maxItems', 'integer', 'checks', 'Most entries', '最多几项')
export const minItems = setting('minItems', 'integer', 'checks', 'Fewest entries', '最少几项')
export const maxSize = setting('maxSize', 'integer', 'checks', 'Largest size (bytes)', '大小上限（字节）')
export const choices = needed(setting('choices', 'options', 'general', 'Options', '选项'))
export const role = setting('role', 'role', 'checks', 'Only people with this role', '限定角色')
export const filter = setting('filter', 'expression', 'checks', 'Only these records', '限定记录')
export const shareDisplay = choiceSetting(
  'display',
  'general',
  ['Shown as', '显示方式'],
  [
    ['number', 'Number', '数字'],
    ['meter', 'Meter', '刻度'],
  ],
)
export const clean = choiceSetting(
  'clean',
  'checks',
  ['Tidied when typed', '录入时整理'],
  [
    ['trim', 'Spaces at the ends', '去掉首尾空格'],
    ['collapse_spaces', 'Double spaces', '合并连续空格'],
    ['lower', 'To lower case', '转小写'],
    ['upper', 'To upper case', '转大写'],
    ['half_width', 'To half width', '转半角'],
    ['digits_only', 'Digits only', '只留数字'],
  ],
  'multi_select',
)
