import { expect, test } from 'vitest'
import { splitLanguages } from './split-languages.ts'

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
