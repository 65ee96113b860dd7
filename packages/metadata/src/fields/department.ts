import { defineFieldType } from './define-field-type.ts'
import { reference } from './schema-parts.ts'
import { indexed } from './settings.ts'

/** A department. */
export const departmentType = defineFieldType({
  type: 'department',
  family: 'people',
  icon: 'network',
  label: { en: 'Department', 'zh-CN': '部门' },
  help: { en: 'A department.', 'zh-CN': '一个部门。' },
  value: 'department',
  settings: [indexed],
  words: {
    en: ['department', 'division', 'dept', 'business unit'],
    zh: ['部门', '事业部', '科室', '所属部门', '归口部门'],
  },
  schema: () => reference,
})
