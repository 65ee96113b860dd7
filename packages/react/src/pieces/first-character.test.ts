import { expect, test } from 'vitest'
import { firstCharacter, personCharacter } from './first-character.ts'

test('a company is known by the character after its place', () => {
  expect(firstCharacter('苏州恒信精密机械有限公司')).toBe('恒')
  expect(firstCharacter('江苏省苏州市恒信')).toBe('恒')
  expect(firstCharacter('The Huayao Company')).toBe('H')
  expect(firstCharacter('(new) lead')).toBe('N')
  expect(firstCharacter('Q-202611-0342')).toBe('Q')
})

test('a name that is only a place, or empty, still has a character', () => {
  expect(firstCharacter('苏州')).toBe('苏')
  expect(firstCharacter('')).toBe('?')
})

test('a person is known by the family name', () => {
  expect(personCharacter('陈嘉怡')).toBe('陈')
  expect(personCharacter('wang haoran')).toBe('W')
})
