import { problem } from '@tessera/platform'
import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { problemOf } from './problem-of.ts'

const request = { routeOptions: {}, headers: {} } as unknown as FastifyRequest
const coded = (code: string): Error => Object.assign(new Error('no'), { code })

test.each([
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection terminated unexpectedly'),
  new Error('Connection terminated due to connection timeout'),
  coded('ECONNREFUSED'),
  coded('53300'),
  coded('55P03'),
])('F3 without a connection to the database the answer is 503, with a time to try again: %s', error => {
  expect(problemOf(error, request)).toMatchObject({ code: 'unavailable', status: 503, extras: { retryAfter: 2 } })
})

test('what nobody expected stays an internal mistake, and a problem stays what it is', () => {
  expect(problemOf(new Error('x is not a function'), request)).toMatchObject({ code: 'internal', status: 500 })
  const own = problem('not_signed_in')
  expect(problemOf(own, request)).toBe(own)
})
