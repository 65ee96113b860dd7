import { expect, test } from 'vitest'
import { guessTypeOfColumn, optionsOfColumn } from './guess-column.ts'
import { guessFieldType } from './guess-field-type.ts'
import { suggestName } from './suggest-name.ts'

test.each([
  ['客户名称', 'text'],
  ['公司', 'text'],
  ['备注', 'long_text'],
  ['电话备注', 'long_text'],
  ['联系电话', 'phone'],
  ['手机号', 'phone'],
  ['客户邮箱', 'email'],
  ['官网', 'url'],
  ['合同金额', 'currency'],
  ['年采购额', 'currency'],
  ['员工人数', 'number'],
  ['赢率', 'percent'],
  ['是否VIP', 'boolean'],
  ['预计成交日期', 'date'],
  ['签约时间', 'datetime'],
  ['处理时长', 'duration'],
  ['客户类型', 'choice'],
  ['所属行业', 'choice'],
  ['商机阶段', 'choice'],
  ['客户标签', 'tags'],
  ['详细地址', 'address'],
  ['所在城市', 'region'],
  ['负责人', 'user'],
  ['项目成员', 'users'],
  ['所属部门', 'department'],
  ['所属客户', 'lookup'],
  ['订单明细', 'lines'],
  ['合同编号', 'auto_number'],
  ['合同扫描件', 'file'],
  ['门头照片', 'image'],
  ['客户签名', 'signature'],
  ['满意度', 'rating'],
  ['随便什么', 'text'],
  ['Customer name', 'text'],
  ['Phone number', 'phone'],
  ['E-mail', 'email'],
  ['Contract value', 'currency'],
  ['Number of employees', 'number'],
  ['Date of birth', 'date'],
  ['Win rate', 'percent'],
  ['Is active', 'boolean'],
  ['Due date', 'date'],
  ['Lead source', 'choice'],
  ['Notes', 'long_text'],
  ['Account manager', 'user'],
  ['Billing address', 'address'],
  ['Website', 'url'],
  ['Logo', 'image'],
  ['order_number', 'auto_number'],
  ['Update', 'text'],
  ['', 'text'],
] as const)('F9 %s sounds like %s', (label, type) => {
  expect(guessFieldType(label)).toBe(type)
})

test.each([
  [['是', '否', '', '是'], 'boolean'],
  [['a@b.cn', 'c.d@e.com'], 'email'],
  [['https://a.cn', 'www.b.com'], 'url'],
  [['13812345678', '+86 139 1234 5678'], 'phone'],
  [['010-88886666', '(0755) 2345678'], 'phone'],
  [['2027-01-15', '2027/1/5', '2027年3月2日'], 'date'],
  [['2027-01-15 09:30', '2027-01-15T09:30:00Z'], 'datetime'],
  [['09:30', '18:00:00'], 'time'],
  [['70%', '12.5 %'], 'percent'],
  [['¥1,200.00', '￥300', '50元'], 'currency'],
  [['1', '2.5', '-3', '1,200'], 'number'],
  [['007', '012'], 'text'],
  [['110101199001011234', '110101199001011235'], 'text'],
  [['甲', '乙', '甲', '甲', '乙', '甲', '乙', '乙', '甲'], 'choice'],
  [['a line\nand another', 'x'], 'long_text'],
  [['1', '2', '3', '4', '5', '6', '7', '8', '9', '?'], 'number'],
  [['1', 'x', '2', 'y'], 'text'],
  [[], 'text'],
  [['', '  '], 'text'],
] as const)('F10 the cells %j look like %s', (cells, type) => {
  expect(guessTypeOfColumn(cells)).toBe(type)
})

test('F10 options of a column come with the most frequent first', () => {
  expect(optionsOfColumn(['b', 'a', ' b', '', 'c', 'b', 'a'])).toEqual(['b', 'a', 'c'])
})

test('F11 a name is suggested from the English words, else counted', () => {
  expect(suggestName('Risk level', [])).toBe('risk_level')
  expect(suggestName({ en: 'Risk level', 'zh-CN': '风险等级' }, ['risk_level'])).toBe('risk_level_2')
  expect(suggestName('客户等级', [])).toBe('field_1')
  expect(suggestName('客户ID', ['field_1'])).toBe('field_2')
  expect(suggestName('2nd café (new)', [])).toBe('nd_cafe_new')
  expect(suggestName('leadSource', [])).toBe('lead_source')
  expect(suggestName('x'.repeat(100), ['x'.repeat(48)])).toMatch(/^[a-z][a-z0-9_]{0,47}$/)
  expect(suggestName('!!!', [], 'object')).toBe('object_1')
})
