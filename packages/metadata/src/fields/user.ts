import { defineFieldType } from './define-field-type.ts'
import { reference } from './schema-parts.ts'
import { indexed, role, setting } from './settings.ts'

const department = setting('department', 'department', 'checks', 'Only people of this department', '限定部门')

/** A person of this workspace. */
export const userType = defineFieldType({
  type: 'user',
  family: 'people',
  icon: 'user-round',
  label: { en: 'Person', 'zh-CN': '人员' },
  help: { en: 'A person of this workspace.', 'zh-CN': '系统里的一个人。' },
  value: 'user',
  settings: [role, department, indexed],
  words: {
    en: [
      'owner',
      'assignee',
      'manager',
      'salesperson',
      'sales rep',
      'responsible',
      'account manager',
      'handler',
      'reviewer',
      'approver',
      'assigned to',
      'agent',
    ],
    zh: [
      '负责人',
      '跟进人',
      '业务员',
      '销售员',
      '销售人员',
      '经办人',
      '经理',
      '客户经理',
      '处理人',
      '审核人',
      '审批人',
      '创建人',
      '归属人',
      '录入人',
      '销售',
      '客服',
      '顾问',
    ],
  },
  schema: () => reference,
})
