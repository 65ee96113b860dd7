import { buildModel, countedIds, readDefinition } from '@tessera/metadata'

const both = (en: string, chinese: string) => ({ en, 'zh-CN': chinese })

/** A small app with a form whose rules react, and with computed fields of every look. */
const definition = {
  name: 'kit',
  label: both('Kit', '组件'),
  formatVersion: 1,
  timezone: 'Asia/Shanghai',
  currency: 'CNY',
  objects: [
    {
      name: 'deal',
      label: both('Deal', '商机'),
      fields: [
        { name: 'name', type: 'text', label: both('Name', '名称'), required: true, maxLength: 40 },
        {
          name: 'stage',
          type: 'choice',
          label: both('Stage', '阶段'),
          required: true,
          display: 'buttons',
          choices: [
            { value: 'intent', label: both('Intent', '意向'), colour: 'lapis' },
            { value: 'won', label: both('Won', '成交'), colour: 'verdigris' },
            { value: 'lost', label: both('Lost', '流失'), colour: 'cinnabar' },
          ],
        },
        { name: 'reason', type: 'text', label: both('Lost because of', '流失原因') },
        { name: 'budget', type: 'currency', label: both('Budget', '预算'), min: 0 },
        { name: 'probability', type: 'percent', label: both('Probability', '赢率'), min: 0, max: 100 },
        {
          name: 'weighted',
          type: 'formula',
          label: both('Weighted', '加权金额'),
          returns: 'currency',
          expression: { '/': [{ '*': [{ var: 'budget' }, { var: 'probability' }] }, 100] },
        },
        {
          name: 'completeness',
          type: 'formula',
          label: both('Completeness', '完整度'),
          returns: 'percent',
          display: 'meter',
          expression: { '+': [40, { if: [{ is_filled: [{ var: 'budget' }] }, 52, 0] }] },
        },
        { name: 'mail', type: 'email', label: both('E-mail', '邮箱') },
        {
          name: 'last_call',
          type: 'rollup',
          label: both('Last call', '最近跟进'),
          of: 'call.deal',
          aggregate: 'max',
          field: 'at',
        },
        {
          name: 'first_day',
          type: 'rollup',
          label: both('First day', '首次日期'),
          of: 'call.deal',
          aggregate: 'min',
          field: 'day',
        },
        {
          name: 'spent',
          type: 'rollup',
          label: both('Spent', '已用费用'),
          of: 'call.deal',
          aggregate: 'sum',
          field: 'cost',
        },
        { name: 'calls', type: 'rollup', label: both('Calls', '跟进次数'), of: 'call.deal', aggregate: 'count' },
      ],
    },
    {
      name: 'call',
      label: both('Call', '跟进'),
      fields: [
        { name: 'topic', type: 'text' },
        { name: 'at', type: 'datetime' },
        { name: 'day', type: 'date' },
        { name: 'cost', type: 'currency' },
        { name: 'deal', type: 'lookup', object: 'deal' },
      ],
    },
  ],
  forms: [
    {
      name: 'deal_form',
      label: both('Deal', '商机'),
      object: 'deal',
      items: [
        {
          type: 'section',
          label: both('Deal', '商机'),
          columns: 2,
          items: [
            { type: 'field', field: 'name' },
            { type: 'field', field: 'stage' },
            {
              type: 'field',
              field: 'reason',
              visible: { '==': [{ var: 'stage' }, 'lost'] },
              required: { '==': [{ var: 'stage' }, 'lost'] },
            },
            { type: 'field', field: 'budget' },
            { type: 'field', field: 'probability' },
            { type: 'field', field: 'weighted' },
          ],
        },
        {
          type: 'tabs',
          tabs: [
            { label: both('About', '介绍'), items: [{ type: 'text', text: both('Nothing here.', '这里没有内容。') }] },
            { label: both('Reach', '联系'), items: [{ type: 'field', field: 'mail', required: true }] },
          ],
        },
      ],
    },
  ],
}

const read = readDefinition(definition, { ids: countedIds() })
if (!read.ok) throw new Error(JSON.stringify(read.issues))

/** The model of the app. */
export const widgetsModel = buildModel(read.value)
