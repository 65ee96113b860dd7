import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cases } from '../../test/conformance.ts'
import { laterOperators } from '../operators/later.ts'
import { isOperatorName } from '../operators/operators.ts'

const spec = readFileSync(new URL('../../SPEC.md', import.meta.url), 'utf8')
const ids = new Set([...spec.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(match => match[1]))

test('every line of the truth table cites a rule of SPEC.md', () => {
  expect([...new Set(cases.map(one => one.spec))].filter(id => !ids.has(id))).toEqual([])
})

test('rules that can be shown by one value are shown', () => {
  const shown = new Set(cases.map(one => one.spec))
  const elsewhere = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'N1', 'D8']
  expect([...ids].filter(id => id !== undefined && !shown.has(id) && !elsewhere.includes(id))).toEqual([])
})

test('no operator is both there and still to come', () => {
  expect([...laterOperators.keys()].filter(isOperatorName)).toEqual([])
})
