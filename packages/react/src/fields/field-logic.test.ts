import { expect, test } from 'vitest'
import { departmentTree } from './department-tree.ts'
import { grouped, ungrouped } from './figure-text.ts'
import { instantOf, keepInstant } from './moments.ts'
import { regionLabel, regionPath, regions } from './regions.ts'

test('a region reads from large to small in Chinese and the other way round in English', () => {
  expect(regionLabel('320500', 'zh-CN')).toBe('江苏省 苏州市')
  expect(regionLabel('320506', 'en')).toBe('Suzhou, Jiangsu')
  expect(regionLabel('999999', 'en')).toBe('999999')
  expect(regionPath('110000')).toHaveLength(1)
})

test('every region has a code of its own and both names', () => {
  const all = regions().flatMap(province => [province, ...province.cities])
  expect(regions()).toHaveLength(34)
  expect(new Set(all.map(one => one.code)).size).toBe(all.length)
  for (const one of all) expect(one.code.length === 6 && one.name.en !== '' && one.name['zh-CN'] !== '').toBe(true)
})

test('figures are grouped while they are typed and read again', () => {
  expect(grouped('1234567.5')).toBe('1,234,567.5')
  expect(grouped('-12345')).toBe('-12,345')
  expect(ungrouped('¥ 1，２３４.5')).toBe('1234.5')
})

test('an instant is shown and typed on the clock of the app', () => {
  const shown = instantOf('2027-01-15T02:00:00.000Z', 'Asia/Shanghai')
  expect(shown?.format('YYYY-MM-DD HH:mm')).toBe('2027-01-15 10:00')
  expect(keepInstant(shown, 'Asia/Shanghai')).toBe('2027-01-15T02:00:00.000Z')
  expect(instantOf('nonsense', 'Asia/Shanghai')).toBeNull()
})

test('a department without its parent stands at the top', () => {
  const all = [
    { id: '1', code: 'a', name: 'A', parent: 'gone', head: null },
    { id: '2', code: 'b', name: 'B', parent: '1', head: null },
  ]
  expect(departmentTree(all)).toEqual([
    { value: '1', title: 'A', children: [{ value: '2', title: 'B', children: [] }] },
  ])
})
