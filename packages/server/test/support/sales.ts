import type { AppDefinition, Json } from '@tessera/schemas'

/** A small app with everything that these tests need: lookups, lines, choices, checks, roles. */
export const salesApp: AppDefinition = {
  name: 'sales',
  label: { en: 'Sales', 'zh-CN': '销售' },
  formatVersion: 1,
  choices: [
    {
      name: 'industry',
      options: [
        { value: 'manufacturing', label: { en: 'Manufacturing', 'zh-CN': '制造业' } },
        { value: 'retail', label: { en: 'Retail', 'zh-CN': '零售' } },
      ],
    },
  ],
  objects: [
    {
      name: 'customer',
      label: { en: 'Customer', 'zh-CN': '客户' },
      title: 'name',
      fields: [
        { name: 'name', type: 'text', required: true, searchable: true, label: { en: 'Name', 'zh-CN': '名称' } },
        { name: 'code', type: 'text', unique: true },
        { name: 'email', type: 'email' },
        { name: 'mobile', type: 'phone' },
        { name: 'secret', type: 'text' },
        { name: 'founded', type: 'date' },
        { name: 'industry', type: 'choice', choices: 'industry' },
      ],
    },
    {
      name: 'deal',
      label: { en: 'Deal', 'zh-CN': '商机' },
      title: 'name',
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'customer', type: 'lookup', object: 'customer' },
        { name: 'amount', type: 'currency' },
        { name: 'probability', type: 'percent' },
        { name: 'items', type: 'lines', object: 'deal_item' },
      ],
    },
    {
      name: 'deal_item',
      label: { en: 'Item', 'zh-CN': '明细' },
      title: 'product',
      fields: [
        { name: 'deal', type: 'lookup', object: 'deal', required: true },
        { name: 'product', type: 'text', required: true },
        { name: 'quantity', type: 'number' },
      ],
    },
  ],
  forms: [
    {
      name: 'customer_form',
      object: 'customer',
      label: { en: 'Customer', 'zh-CN': '客户' },
      items: [
        { type: 'field', field: 'name' },
        { type: 'field', field: 'industry' },
        { type: 'field', field: 'email', required: { '==': [{ var: 'industry' }, 'retail'] } },
      ],
    },
  ],
  rules: [
    {
      name: 'amount_not_negative',
      kind: 'check',
      object: 'deal',
      when: { '!': [{ is_empty: [{ var: 'amount' }] }] },
      assert: { '>=': [{ var: 'amount' }, 0] },
      severity: 'block',
      message: { en: 'The amount cannot be negative.', 'zh-CN': '金额不能为负。' },
      at: 'amount',
    },
  ],
  roles: [
    {
      name: 'rep',
      grants: [
        {
          object: 'customer',
          see: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
          create: true,
          change: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
          fields: [
            { field: 'secret', access: 'none' },
            { field: 'code', access: 'read' },
          ],
        },
        { object: 'deal', see: true, create: true, change: true },
        { object: 'deal_item', see: true, create: true, change: true, delete: true },
      ],
    },
    { name: 'designer', design: true },
    { name: 'nobody' },
  ],
} as unknown as AppDefinition

/** The same as JSON, free to be changed. */
export const salesBundle = (): { [key: string]: Json } & {
  objects: { name: string; fields: Record<string, Json>[] }[]
} => structuredClone(salesApp) as never
