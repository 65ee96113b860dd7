import type { ApiIssue, RouteName, RouteTypes, routes } from '@tessera/schemas'
import type { ServerEvent } from './read-events.ts'
import type { Signal } from './transport.ts'

type RouteTable = typeof routes

/** What may go along with any call. */
export interface CallOptions {
  /** Stops the request. */
  readonly signal?: Signal
  /** Sent as `If-Match`: the version the change is based on. */
  readonly ifMatch?: number
  /** Sent as `Idempotency-Key`: the same key twice does the work once. POST only. */
  readonly idempotencyKey?: string
  /** Told what the rules of the object only warn of, when the record was saved all the same. */
  readonly onWarnings?: (warnings: readonly ApiIssue[]) => void
  /** Further headers, as `Tessera-Consent`. */
  readonly headers?: Readonly<Record<string, string>>
}

type QueryPart<R extends RouteName> = RouteTypes[R]['query'] extends undefined
  ? { readonly query?: undefined }
  : { readonly query?: RouteTypes[R]['query'] }

type BodyPart<R extends RouteName> = RouteTypes[R]['body'] extends undefined
  ? { readonly body?: undefined }
  : { readonly body: RouteTypes[R]['body'] }

/** Query, body and the rest of a call of the route `R`. */
export type RouteOptions<R extends RouteName> = CallOptions & QueryPart<R> & BodyPart<R>

type Rest<R extends RouteName> = RouteTypes[R]['body'] extends undefined
  ? [options?: RouteOptions<R>]
  : [options: RouteOptions<R>]

/** What a call of the route `R` is given: the parts of the path where it has any, then the options. */
export type RouteArguments<R extends RouteName> = RouteTypes[R]['params'] extends undefined
  ? Rest<R>
  : [params: RouteTypes[R]['params'], ...rest: Rest<R>]

/** Answer of the route `R`; a stream of events for the routes of type `text/event-stream`. */
export type RouteAnswer<R extends RouteName> = RouteTable[R] extends {
  readonly responseType: readonly ['text/event-stream']
}
  ? AsyncGenerator<ServerEvent, void, undefined>
  : Promise<RouteTypes[R]['response']>

/** One method per route of the HTTP contract. A refusal is thrown as `ApiError`. */
export type Client = { readonly [R in RouteName]: (...args: RouteArguments<R>) => RouteAnswer<R> }
