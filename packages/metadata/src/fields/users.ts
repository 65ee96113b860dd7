import { defineFieldType } from './define-field-type.ts'
import { listOf, reference } from './schema-parts.ts'
import { maxItems, role } from './settings.ts'

/** Several people. */
export const usersType = defineFieldType({
  type: 'users',
  family: 'people',
  icon: 'users-round',
  label: { en: 'People', 'zh-CN': '多个人员' },
  help: { en: 'Several people.', 'zh-CN': '系统里的几个人。' },
  value: 'list',
  item: 'user',
  sortable: false,
  settings: [role, maxItems],
  words: {
    en: ['members', 'participants', 'team', 'attendees', 'watchers', 'followers', 'team members'],
    zh: ['成员', '参与人', '参会人', '团队', '协作人', '协办人', '关注人', '抄送人'],
  },
  schema: field => listOf(reference, { max: field.maxItems }),
})
