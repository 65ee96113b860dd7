import { liveEvents } from '@tessera/platform'
import { streamEvents } from '../live/stream-events.ts'
import type { Handlers } from '../routing/handler.ts'

/** What happens meanwhile. */
export const liveHandlers = {
  streamEvents: async ({ platform, caller, params, request, reply }) =>
    streamEvents(request, reply, await liveEvents(platform, caller, params)),
} satisfies Partial<Handlers>
