import { defineFieldType } from './define-field-type.ts'
import { newOptions, optionSchema } from './option-schema.ts'
import { listOf } from './schema-parts.ts'
import { choiceSetting, choices, maxItems } from './settings.ts'

const display = choiceSetting(
  'display',
  'general',
  ['Shown as', '显示方式'],
  [
    ['select', 'Drop-down', '下拉'],
    ['checkboxes', 'Tick boxes', '勾选框'],
  ],
)

/** Several of a list of options. */
export const choicesType = defineFieldType({
  type: 'choices',
  family: 'picks',
  icon: 'list-checks',
  label: { en: 'Choices', 'zh-CN': '多选' },
  help: { en: 'Several of a list of options.', 'zh-CN': '从选项中选几个。' },
  value: 'list',
  item: 'choice',
  sortable: false,
  settings: [choices, maxItems, display],
  words: {
    en: [
      'interests',
      'hobbies',
      'categories',
      'channels',
      'types',
      'preferences',
      'products of interest',
      'skills',
      'languages',
    ],
    zh: ['爱好', '兴趣', '偏好', '多选', '关注点', '特长', '需求类型', '感兴趣'],
  },
  schema: (field, context) => ({ ...listOf(optionSchema(field, context), { max: field.maxItems }), uniqueItems: true }),
  starter: newOptions,
})
