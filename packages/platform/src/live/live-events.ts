import type { RecordEvent } from '@tessera/database'
import { openApp } from '../apps/open-app.ts'
import { canDesign } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { readByIds } from '../records/read-many.ts'
import { findCaller } from '../sessions/find-caller.ts'
import type { EventSource, LiveEvent } from './event-source.ts'

const eventOf = (app: string, event: RecordEvent): LiveEvent => ({
  event: 'record',
  data: {
    object: event.app === app ? event.object : `${event.app}.${event.object}`,
    id: event.record,
    version: event.version,
    action: event.action,
    by: event.by,
  },
})

/** Which of some events the caller may hear of: only those of records they may see. */
const audible = async (
  platform: Platform,
  caller: Caller,
  appName: string,
  events: readonly RecordEvent[],
): Promise<RecordEvent[]> => {
  const { app, rights } = await openApp(platform, caller, appName)
  const heard: RecordEvent[] = []
  const asked = new Map<string, RecordEvent[]>()
  for (const event of events) {
    const name = `${event.app}.${event.object}`
    if (event.workspace !== platform.workspace.id || app.model.object(name) === undefined) continue
    const rows = rights.object(name).rows('see')
    if (rows === true) heard.push(event)
    // A record in the bin cannot be asked any more whether it may be seen.
    else if (rows !== false && event.action !== 'deleted') asked.set(name, [...(asked.get(name) ?? []), event])
  }
  for (const [name, some] of asked) {
    const reader = { platform, caller, app, access: rights.access }
    const seen = await readByIds(
      reader,
      name,
      some.map(event => event.record),
      [],
    )
    heard.push(...some.filter(event => seen.has(event.record)))
  }
  return heard.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}

/**
 * What happens in an app, for one caller: `record`, `release`, and `draft` for who designs. The caller’s rights are
 * looked up anew when somebody’s rights change; who has none any more hears no more.
 */
export const liveEvents = async (
  platform: Platform,
  given: Caller,
  { app: name }: { readonly app: string },
): Promise<EventSource> => {
  await openApp(platform, given, name)
  let caller = given
  let stops: (() => void)[] = []
  let stopped = false
  const stop = (): void => {
    stopped = true
    for (const one of stops) one()
    stops = []
  }
  return {
    start: hear => {
      let queue = Promise.resolve()
      const later = (work: () => Promise<void>): void => {
        queue = queue.then(work).catch((error: unknown) => {
          platform.log.warn({ err: error, app: name }, 'a live stream ended')
          hear({ event: 'end', data: null, last: true })
        })
      }
      stops.push(
        platform.notices.hear('release', ({ app, number }) => {
          if (app === name) hear({ event: 'release', data: { number } })
        }),
        platform.notices.hear('draft', ({ app, revision, by }) => {
          const definition = platform.apps.get(name)?.definition
          if (app === name && canDesign(caller, name, definition)) hear({ event: 'draft', data: { revision, by } })
        }),
        platform.notices.hear('people', () => {
          later(async () => {
            const now = await findCaller(platform.database, caller.userId, caller.via)
            if (now === null) hear({ event: 'end', data: null, last: true })
            else caller = { ...now, language: caller.language }
          })
        }),
      )
      platform.recordEvents
        .hear(events => {
          later(async () => {
            for (const event of await audible(platform, caller, name, events)) hear(eventOf(name, event))
          })
        })
        .then(
          end => (stopped ? end() : stops.push(end)),
          (error: unknown) => platform.log.warn({ err: error }, 'the outbox cannot be followed'),
        )
    },
    stop,
  }
}
