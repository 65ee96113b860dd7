import { defineFieldType } from './define-field-type.ts'
import { choiceSetting, searchable, sensitive } from './settings.ts'

/** Parts of an address in the order people write them in Chinese. */
export const addressParts = ['country', 'province', 'city', 'district', 'street', 'postcode'] as const

const parts = choiceSetting(
  'parts',
  'general',
  ['Parts asked for', '需要填写'],
  [
    ['country', 'Country', '国家'],
    ['province', 'Province', '省份'],
    ['city', 'City', '城市'],
    ['district', 'District', '区县'],
    ['street', 'Street', '街道'],
    ['postcode', 'Postcode', '邮编'],
  ],
  'multi_select',
)

/** A postal address in parts. */
export const addressType = defineFieldType({
  type: 'address',
  family: 'words',
  icon: 'map-pin',
  label: { en: 'Address', 'zh-CN': '地址' },
  help: { en: 'A postal address in parts.', 'zh-CN': '分段的通讯地址。' },
  value: 'json',
  searchable: true,
  sortable: false,
  settings: [parts, searchable, sensitive],
  words: {
    en: ['address', 'billing address', 'shipping address', 'street', 'location address'],
    zh: ['地址', '住址', '收货地址', '办公地址', '通讯地址', '住所', '注册地'],
  },
  schema: field => ({
    type: 'object',
    properties: Object.fromEntries(
      (field.parts ?? addressParts).map(part => [part, { type: ['string', 'null'], maxLength: 500 }]),
    ),
    additionalProperties: false,
  }),
  isEmpty: value =>
    value === null ||
    value === undefined ||
    (typeof value === 'object' && Object.values(value).every(part => part === null || part === '')),
})
