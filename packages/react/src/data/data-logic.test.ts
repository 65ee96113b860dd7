import { ApiError } from '@tessera/client'
import type { Problem } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { conflictOf, issuesOf } from './conflict-of.ts'
import { readChange } from './live-change.ts'
import { modelOf } from './model-of.ts'
import { retryFailed } from './retry-failed.ts'

const problem = (status: number, more: Partial<Problem> = {}): ApiError =>
  new ApiError({ type: 'about:blank', title: 't', status, code: 'x', issues: [], ...more })

test('a refusal is not asked again, a break of the line is', () => {
  expect(retryFailed(0, problem(422))).toBe(false)
  expect(retryFailed(0, problem(503))).toBe(true)
  expect(retryFailed(2, new Error('offline'))).toBe(false)
})

test('a conflict carries what the other person changed', () => {
  const conflict = { version: 4, changedAt: '2027-01-01T00:00:00Z', changedBy: 'Zhou Min', values: { budget: 1 } }
  expect(conflictOf(problem(412, { conflict }))).toEqual(conflict)
  expect(conflictOf(problem(422, { conflict }))).toBeUndefined()
  expect(conflictOf(new Error('x'))).toBeUndefined()
})

test('mistakes of the server become issues of the form', () => {
  const found = problem(422, { issues: [{ at: '/mobile', code: 'not_unique', message: 'taken' }] })
  expect(issuesOf(found)).toEqual([
    { at: '/mobile', code: 'not_unique', message: { en: 'taken', 'zh-CN': 'taken' }, severity: 'block' },
  ])
})

test('live events are read, and what is not known is passed over', () => {
  expect(
    readChange({ event: 'record', data: { object: 'a', id: '1', version: 2, action: 'changed', by: { name: 'Ann' } } }),
  ).toMatchObject({ kind: 'record', by: 'Ann' })
  expect(readChange({ event: 'record', data: 'x' })).toBeUndefined()
  expect(readChange({ event: 'other', data: {} })).toBeUndefined()
})

test('objects of other apps are part of the model', () => {
  const model = modelOf({
    definition: {
      name: 'service',
      formatVersion: 1,
      objects: [{ name: 'ticket', fields: [{ name: 'c', type: 'lookup', object: 'sales.customer' }] }],
    },
    objects: { 'sales.customer': { name: 'customer', fields: [{ name: 'title', type: 'text' }] } },
  })
  expect(model.resolvePath('ticket', 'c.title')?.fields.map(field => field.name)).toEqual(['c', 'title'])
})
