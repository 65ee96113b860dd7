import type { Caller, Platform, SqlTransaction } from '@tessera/platform'
import type { RouteName, RouteTypes, routes } from '@tessera/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RawAnswer } from './raw-answer.ts'

type IsPublic<R extends RouteName> = (typeof routes)[R]['access'] extends 'public' ? true : false

/** One call of the route `R`: who asks, and what they sent, validated. */
export interface Call<R extends RouteName> {
  readonly platform: Platform
  /** null only for public routes, when nobody is signed in. */
  readonly caller: IsPublic<R> extends true ? Caller | null : Caller
  readonly params: RouteTypes[R]['params']
  readonly query: RouteTypes[R]['query']
  readonly body: RouteTypes[R]['body']
  /** Where the route does its work together with its `Idempotency-Key`, the transaction to do it in. */
  readonly trx?: SqlTransaction
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Answers a call with what its response schema says, or with bytes that are that already. */
export type Handler<R extends RouteName> = (call: Call<R>) => Promise<RouteTypes[R]['response'] | RawAnswer>

/** One handler for each route of the contract. */
export type Handlers = { readonly [R in RouteName]: Handler<R> }
