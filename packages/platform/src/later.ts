import type { RouteName, RouteTypes } from '@tessera/schemas'
import type { Caller } from './core/caller.ts'
import type { Platform } from './core/platform.ts'
import { problem } from './core/problem.ts'
import type { EventSource } from './live/event-source.ts'

type Use<Output> = (platform: Platform, caller: Caller, input: object) => Promise<Output>
const later =
  <Output>(): Use<Output> =>
  async () => {
    throw problem('unavailable')
  }
type Answer<R extends RouteName> = RouteTypes[R]['response']

export const objectStats = later<Answer<'objectStats'>>()
export const installExample = later<Answer<'installExample'>>()
export const bulkRecords = later<Answer<'bulkRecords'>>()
export const exportRecords = later<AsyncIterable<string>>()
export const startImport = later<Answer<'startImport'>>()
export const liveEvents = later<EventSource>()
