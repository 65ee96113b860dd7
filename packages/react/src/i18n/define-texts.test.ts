import { expect, test } from 'vitest'
import { defineTexts } from './define-texts.ts'
import { i18n, setLanguage } from './i18n.ts'

const texts = defineTexts(
  'test',
  { rows_one: '{{count}} row', rows_other: '{{count}} rows' },
  { rows_other: '{{count}} 行' },
)
const translate = i18n.t as unknown as (key: string, values: object) => string

test('texts follow the language at once, with the plural of that language', () => {
  setLanguage('en')
  expect(translate('rows', { ns: texts.namespace, count: 1 })).toBe('1 row')
  expect(translate('rows', { ns: texts.namespace, count: 3 })).toBe('3 rows')
  setLanguage('zh-CN')
  expect(translate('rows', { ns: texts.namespace, count: 1 })).toBe('1 行')
  setLanguage('en')
})
