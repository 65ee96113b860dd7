import { defineFieldType } from './define-field-type.ts'
import { choiceSetting, indexed } from './settings.ts'

const level = choiceSetting(
  'level',
  'general',
  ['How deep', '精确到'],
  [
    ['province', 'Province', '省份'],
    ['city', 'City', '城市'],
    ['district', 'District', '区县'],
  ],
)

/** An administrative region of China, by code. */
export const regionType = defineFieldType({
  type: 'region',
  family: 'picks',
  icon: 'map',
  label: { en: 'Region', 'zh-CN': '地区' },
  help: { en: 'An administrative region of China, by code.', 'zh-CN': '行政区划，以代码保存。' },
  value: 'text',
  settings: [level, indexed],
  words: {
    en: ['region', 'province', 'city', 'district', 'territory', 'area code'],
    zh: ['地区', '区域', '省份', '城市', '省市', '区县', '行政区', '所在地', '省', '市', '大区', '籍贯'],
  },
  schema: () => ({ type: 'string', pattern: '^\\d{6}$' }),
})
