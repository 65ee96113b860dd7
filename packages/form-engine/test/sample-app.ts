import type { AppDefinition, FormDefinition } from '@tessera/schemas'

/** A small sales app with a rule of every kind that acts on saving. */
export const sampleApp: AppDefinition = {
  name: 'sales',
  label: { en: 'Sales', 'zh-CN': '销售' },
  formatVersion: 1,
  timezone: 'Asia/Shanghai',
  currency: 'CNY',
  choices: [
    {
      name: 'stage',
      options: [
        { value: 'lead', label: { en: 'Lead', 'zh-CN': '线索' } },
        { value: 'intent', label: { en: 'Intent', 'zh-CN': '意向' } },
        { value: 'won', label: { en: 'Won', 'zh-CN': '成交' } },
        { value: 'lost', label: { en: 'Lost', 'zh-CN': '流失' } },
        { value: 'paused', retired: true },
      ],
    },
  ],
  objects: [
    {
      name: 'account',
      label: { en: 'Account', 'zh-CN': '客户' },
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'industry', type: 'text' },
      ],
    },
    {
      name: 'deal',
      label: { en: 'Deal', 'zh-CN': '商机' },
      fields: [
        {
          name: 'title',
          type: 'text',
          label: { en: 'Title', 'zh-CN': '标题' },
          required: true,
          clean: ['trim', 'collapse_spaces'],
          maxLength: 40,
        },
        { name: 'mobile', type: 'phone', format: 'mobile_cn', label: { en: 'Mobile', 'zh-CN': '手机' } },
        { name: 'emails', type: 'email', multiple: true },
        {
          name: 'kind',
          type: 'choice',
          choices: [{ value: 'company', aliases: ['企业'] }, { value: 'person' }],
          default: 'company',
        },
        { name: 'budget', type: 'currency', label: { en: 'Budget', 'zh-CN': '预算' }, min: 0 },
        { name: 'probability', type: 'percent', min: 0, max: 100 },
        {
          name: 'weighted',
          type: 'formula',
          returns: 'currency',
          expression: { '*': [{ var: 'budget' }, { '/': [{ var: 'probability' }, 100] }] },
        },
        { name: 'level', type: 'choice', choices: [{ value: 'big' }, { value: 'small' }] },
        { name: 'stage', type: 'choice', choices: 'stage', label: { en: 'Stage', 'zh-CN': '阶段' }, default: 'lead' },
        { name: 'lost_reason', type: 'text', label: { en: 'Reason', 'zh-CN': '流失原因' } },
        { name: 'close_on', type: 'date', min: { var: '$today' } },
        {
          name: 'account',
          type: 'lookup',
          object: 'account',
          filter: { '==': [{ var: 'industry' }, { var: '$form.title' }] },
        },
        { name: 'industry_note', type: 'formula', returns: 'text', expression: { var: 'account.industry' } },
        { name: 'tags', type: 'tags', maxItems: 3 },
        { name: 'number', type: 'auto_number', pattern: 'D-{0000}' },
        { name: 'items', type: 'lines', object: 'deal_item' },
      ],
      lifecycle: {
        field: 'stage',
        steps: [
          { value: 'lead', next: ['intent', 'lost'] },
          { value: 'intent', requires: ['budget'], next: ['won', 'lost'] },
          {
            value: 'won',
            enterWhen: { '>': [{ var: 'probability' }, 50] },
            message: { en: 'Not likely enough.', 'zh-CN': '赢率不够。' },
          },
          { value: 'lost', requires: ['lost_reason'] },
        ],
      },
    },
    {
      name: 'deal_item',
      label: { en: 'Item', 'zh-CN': '明细' },
      fields: [
        { name: 'deal', type: 'lookup', object: 'deal', required: true, owns: true },
        { name: 'product', type: 'text', label: { en: 'Product', 'zh-CN': '产品' }, required: true },
        { name: 'quantity', type: 'number', min: 1, default: 1 },
        { name: 'price', type: 'currency' },
        {
          name: 'amount',
          type: 'formula',
          returns: 'currency',
          expression: { '*': [{ var: 'quantity' }, { var: 'price' }] },
        },
      ],
    },
  ],
  rules: [
    {
      name: 'level_by_budget',
      object: 'deal',
      kind: 'set',
      field: 'level',
      value: { if: [{ '>=': [{ var: 'budget' }, 100000] }, 'big', 'small'] },
      when: { is_filled: [{ var: 'budget' }] },
    },
    {
      name: 'budget_for_company',
      object: 'deal',
      kind: 'check',
      when: { and: [{ '==': [{ var: 'kind' }, 'person'] }, { is_filled: [{ var: 'budget' }] }] },
      assert: { '<': [{ var: 'budget' }, 50000] },
      message: { en: 'A person has at most 50,000.', 'zh-CN': '个人不超过 50,000。' },
      at: 'budget',
    },
    {
      name: 'large',
      object: 'deal',
      kind: 'check',
      when: { is_filled: [{ var: 'weighted' }] },
      assert: { '<': [{ var: 'weighted' }, 5000000] },
      severity: 'warn',
      message: { en: 'This is large.', 'zh-CN': '金额较大。' },
    },
  ],
}

/** A form over deals with hidden fields, tabs and lines. */
export const sampleForm: FormDefinition = {
  name: 'deal_form',
  object: 'deal',
  items: [
    {
      id: 'main',
      type: 'section',
      label: 'Main',
      items: [
        { id: 'f_title', type: 'field', field: 'title' },
        { id: 'f_mobile', type: 'field', field: 'mobile' },
        { id: 'f_emails', type: 'field', field: 'emails' },
        { id: 'f_kind', type: 'field', field: 'kind' },
        { id: 'f_budget', type: 'field', field: 'budget', required: { '==': [{ var: 'kind' }, 'company'] } },
        {
          id: 'f_prob',
          type: 'field',
          field: 'probability',
          visible: { is_filled: [{ var: 'budget' }] },
          whenHidden: 'clear',
        },
        { id: 'f_weighted', type: 'field', field: 'weighted' },
        { id: 'f_stage', type: 'field', field: 'stage' },
        {
          id: 'f_lost',
          type: 'field',
          field: 'lost_reason',
          visible: { '==': [{ var: 'stage' }, 'lost'] },
          whenHidden: 'ignore',
        },
        {
          id: 'f_tags',
          type: 'field',
          field: 'tags',
          check: [{ id: 'chk1', assert: { '!=': [{ var: 'title' }, 'x'] }, message: 'no x' }],
        },
        { id: 'f_close', type: 'field', field: 'close_on' },
        { id: 'f_account', type: 'field', field: 'account' },
      ],
    },
    {
      id: 'tabs1',
      type: 'tabs',
      tabs: [
        {
          id: 'tab_items',
          label: 'Items',
          visible: { '!=': [{ var: 'kind' }, 'person'] },
          items: [
            { id: 'l_items', type: 'lines', field: 'items', columns: ['product', 'quantity', 'price', 'amount'] },
          ],
        },
      ],
    },
  ],
}
