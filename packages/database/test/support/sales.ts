import type { AppDefinition } from '@tessera/schemas'

/** Customers, deals with lines, activities of several objects: what the tests of records work on. */
export const sales: AppDefinition = {
  name: 'sales',
  id: 'app_sales',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_customer',
      name: 'customer',
      label: { en: 'Customer', 'zh-CN': '客户' },
      title: 'name',
      fields: [
        { id: 'fld_c_name', name: 'name', type: 'text', required: true, indexed: true },
        { id: 'fld_c_email', name: 'email', type: 'email', unique: true, searchable: true },
        { id: 'fld_c_phones', name: 'phones', type: 'phone', multiple: true, searchable: true },
        { id: 'fld_c_industry', name: 'industry', type: 'choice', choices: [{ value: 'steel' }, { value: 'food' }] },
        { id: 'fld_c_tags', name: 'tags', type: 'tags', searchable: true },
        { id: 'fld_c_address', name: 'address', type: 'address', searchable: true },
        { id: 'fld_c_deals', name: 'deals', type: 'rollup', of: 'deal.customer', aggregate: 'count' },
        {
          id: 'fld_c_won',
          name: 'won',
          type: 'rollup',
          of: 'deal.customer',
          aggregate: 'sum',
          field: 'amount',
          filter: { '==': [{ var: 'stage' }, 'won'] },
        },
      ],
    },
    {
      id: 'obj_deal',
      name: 'deal',
      label: { en: 'Deal', 'zh-CN': '商机' },
      title: 'name',
      fields: [
        { id: 'fld_d_number', name: 'number', type: 'auto_number', pattern: 'D-{yyyy}-{0000}' },
        { id: 'fld_d_name', name: 'name', type: 'text', required: true },
        { id: 'fld_d_customer', name: 'customer', type: 'lookup', object: 'customer', required: false },
        { id: 'fld_d_amount', name: 'amount', type: 'currency', indexed: true },
        { id: 'fld_d_stage', name: 'stage', type: 'choice', choices: [{ value: 'lead' }, { value: 'won' }] },
        { id: 'fld_d_items', name: 'items', type: 'lines', object: 'deal_item' },
        { id: 'fld_d_partners', name: 'partners', type: 'lookups', object: 'customer' },
        { id: 'fld_d_team', name: 'team', type: 'users' },
        { id: 'fld_d_closes', name: 'closes_on', type: 'date' },
        { id: 'fld_d_call', name: 'call_at', type: 'time' },
        { id: 'fld_d_seen', name: 'seen_at', type: 'datetime' },
        { id: 'fld_d_length', name: 'length', type: 'duration' },
        { id: 'fld_d_hot', name: 'hot', type: 'boolean' },
        { id: 'fld_d_extra', name: 'extra', type: 'json' },
      ],
    },
    {
      id: 'obj_deal_item',
      name: 'deal_item',
      title: 'product',
      fields: [
        { id: 'fld_i_deal', name: 'deal', type: 'lookup', object: 'deal', owns: true, required: true },
        { id: 'fld_i_product', name: 'product', type: 'text' },
        { id: 'fld_i_price', name: 'price', type: 'currency' },
      ],
    },
    {
      id: 'obj_activity',
      name: 'activity',
      title: 'subject',
      fields: [
        { id: 'fld_a_subject', name: 'subject', type: 'text' },
        { id: 'fld_a_about', name: 'about', type: 'lookup', object: ['customer', 'deal'] },
        { id: 'fld_a_holds', name: 'holds', type: 'lookup', object: 'customer', onDelete: 'restrict' },
      ],
    },
  ],
}
