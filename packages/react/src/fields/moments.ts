import dayjs, { type Dayjs } from 'dayjs'
import timezonePlugin from 'dayjs/plugin/timezone.js'
import utcPlugin from 'dayjs/plugin/utc.js'
import type { Language } from '../i18n/languages.ts'

dayjs.extend(utcPlugin)
dayjs.extend(timezonePlugin)

/** How a day and an instant are written while they are typed. */
export const dayFormat: Record<Language, string> = { en: 'D MMM YYYY', 'zh-CN': 'YYYY-MM-DD' }
export const instantFormat: Record<Language, string> = { en: 'D MMM YYYY, HH:mm', 'zh-CN': 'YYYY-MM-DD HH:mm' }
export const clockFormat = 'HH:mm'

const valid = (moment: Dayjs): Dayjs | null => (moment.isValid() ? moment : null)

/** A kept day for a picker; null where there is none. */
export const dayOf = (value: unknown): Dayjs | null =>
  typeof value === 'string' ? valid(dayjs(value, 'YYYY-MM-DD')) : null

/** A picked day as it is kept. */
export const keepDay = (day: Dayjs | null): string | null => day?.format('YYYY-MM-DD') ?? null

/** A kept instant for a picker, with the clock of the zone. */
export const instantOf = (value: unknown, zone: string): Dayjs | null =>
  typeof value === 'string' ? valid(dayjs(dayjs(value).tz(zone).format('YYYY-MM-DDTHH:mm:ss'))) : null

/** A picked instant, read on the clock of the zone, as it is kept: UTC. */
export const keepInstant = (moment: Dayjs | null, zone: string): string | null =>
  moment === null ? null : dayjs.tz(moment.format('YYYY-MM-DDTHH:mm:ss'), zone).toISOString()

/** A kept time of day for a picker. */
export const clockOf = (value: unknown): Dayjs | null =>
  typeof value === 'string' ? valid(dayjs(`2000-01-01T${value.length === 5 ? `${value}:00` : value}`)) : null

/** A picked time of day as it is kept. */
export const keepClock = (moment: Dayjs | null): string | null => moment?.format('HH:mm') ?? null
