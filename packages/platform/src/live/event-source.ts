import type { Json } from '@tessera/schemas'

/** Something that happened, for a stream of server-sent events. */
export interface LiveEvent {
  readonly event: string
  readonly data: Json
  /** Nothing will follow. */
  readonly last?: boolean
}

/** Where events come from; started once, stopped once. */
export interface EventSource {
  start(hear: (event: LiveEvent) => void): void
  stop(): void
}
