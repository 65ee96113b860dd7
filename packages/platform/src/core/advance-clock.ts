import type { RouteTypes } from '@tessera/schemas'
import type { Caller } from './caller.ts'
import type { Platform } from './platform.ts'
import { problem } from './problem.ts'
import { requireAdmin } from './require-admin.ts'

const what = { en: 'virtual clock', 'zh-CN': '虚拟时钟' }

const seconds = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 } as const

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
const millisecondsOf = (duration: string): number =>
  [...duration.matchAll(/(\d+)([WDHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * seconds[unit as keyof typeof seconds] * 1000,
    0,
  )

/** Moves a virtual clock on, and keeps house at the new time. @throws Problem not_found where time runs by itself. */
export const advanceClock = async (
  platform: Platform,
  caller: Caller,
  { by }: RouteTypes['advanceClock']['body'],
): Promise<RouteTypes['advanceClock']['response']> => {
  requireAdmin(caller)
  if (platform.advance === undefined) throw problem('not_found', { what })
  return { now: platform.advance(millisecondsOf(by)).toISOString() }
}
