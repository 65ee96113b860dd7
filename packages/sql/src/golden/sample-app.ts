import type { AppDefinition } from '@tessera/schemas'

/** One object with a field of many types, one with lines, one that points to both. */
export const sampleApp: AppDefinition = {
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_customer',
      name: 'customer',
      label: { en: 'Customer', 'zh-CN': '客户' },
      title: 'name',
      fields: [
        { id: 'fld_name', name: 'name', type: 'text', required: true, indexed: true },
        { id: 'fld_email', name: 'email', type: 'email', unique: true, searchable: true },
        { id: 'fld_phones', name: 'phones', type: 'phone', multiple: true, searchable: true },
        { id: 'fld_grade', name: 'grade', type: 'choice', choices: [{ value: 'a' }, { value: 'b' }] },
        { id: 'fld_won', name: 'won', type: 'rollup', of: 'deal.customer', aggregate: 'sum', field: 'amount' },
      ],
    },
    {
      id: 'obj_deal',
      name: 'deal',
      label: { en: 'Deal', 'zh-CN': '商机' },
      title: 'number',
      fields: [
        { id: 'fld_number', name: 'number', type: 'auto_number', pattern: 'D-{yyyy}-{0000}' },
        { id: 'fld_customer', name: 'customer', type: 'lookup', object: 'customer' },
        { id: 'fld_amount', name: 'amount', type: 'currency', indexed: true },
        { id: 'fld_closes', name: 'closes_on', type: 'date' },
        { id: 'fld_partners', name: 'partners', type: 'lookups', object: 'customer' },
        { id: 'fld_team', name: 'team', type: 'users' },
        { id: 'fld_about', name: 'about', type: 'lookup', object: ['customer', 'deal'] },
        { id: 'fld_taxed', name: 'taxed', type: 'formula', returns: 'currency', expression: { '*': [{ var: 'amount' }, 1.13] } },
      ],
      indexes: [{ fields: ['-amount', 'closes_on'] }],
    },
  ],
}
