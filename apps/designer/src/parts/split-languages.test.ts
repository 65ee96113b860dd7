import { expect, test } from 'vitest'
import { splitAll, splitLanguages } from './split-languages.ts'

test('a name typed in both languages becomes a label in both', () => {
  expect(splitLanguages('Risk level 客户风险等级', 'en')).toEqual({ en: 'Risk level', 'zh-CN': '客户风险等级' })
  expect(splitLanguages('客户风险等级 Risk level', 'en')).toEqual({ en: 'Risk level', 'zh-CN': '客户风险等级' })
})

test('a few letters within Chinese stay with it', () => {
  expect(splitLanguages('客户 ID', 'zh-CN')).toEqual({ 'zh-CN': '客户 ID' })
})

test('a name in one language is the label of that language', () => {
  expect(splitLanguages('  Contract   value ', 'zh-CN')).toEqual({ en: 'Contract value' })
  expect(splitLanguages('预算金额', 'en')).toEqual({ 'zh-CN': '预算金额' })
})

test('labels of options are split when all of them are in both languages', () => {
  expect(splitAll(['Low 低', 'No 否'], 'en')).toEqual([
    { en: 'Low', 'zh-CN': '低' },
    { en: 'No', 'zh-CN': '否' },
  ])
  expect(splitAll(['VIP 客户', '普通客户'], 'en')).toEqual(['VIP 客户', '普通客户'])
  expect(splitAll(['A 级', 'B 级'], 'en')).toEqual(['A 级', 'B 级'])
})
