import type { Language } from '../languages.ts'
import { type DateParts, dateParts, dayNumber, type When } from './parts.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number): string => String(value).padStart(2, '0')

function day({ year, month, day: dayOfMonth }: DateParts, language: Language): string {
  if (language === 'zh-CN') return `${year}-${two(month)}-${two(dayOfMonth)}`
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

const clock = ({ hour, minute }: DateParts): string => `${two(hour)}:${two(minute)}`

/** `2027-01-15` in Chinese, `15 Jan 2027` in English; what is no date comes back as it is. */
export function formatDate(when: When, language: Language, timeZone?: string): string {
  const parts = dateParts(when, timeZone)
  return parts ? day(parts, language) : String(when)
}

/** `10:20`. */
export function formatTime(when: When, timeZone?: string): string {
  const parts = dateParts(when, timeZone)
  return parts ? clock(parts) : String(when)
}

/** `2027-01-15 10:20` in Chinese, `15 Jan 2027, 10:20` in English. */
export function formatDateTime(when: When, language: Language, timeZone?: string): string {
  const parts = dateParts(when, timeZone)
  if (!parts) return String(when)
  return `${day(parts, language)}${language === 'zh-CN' ? ' ' : ', '}${clock(parts)}`
}

const words = {
  en: {
    today: 'Today',
    yesterday: 'Yesterday',
    tomorrow: 'Tomorrow',
    ago: (days: number) => `${days} days ago`,
    ahead: (days: number) => `in ${days} days`,
  },
  'zh-CN': {
    today: '今天',
    yesterday: '昨天',
    tomorrow: '明天',
    ago: (days: number) => `${days} 天前`,
    ahead: (days: number) => `${days} 天后`,
  },
} as const satisfies Record<Language, unknown>

const longestRelative = 99

/** `Today 10:20`, `Yesterday`, `4 days ago`, `in 3 days`; the date itself beyond 99 days. A plain day has no time. */
export function formatRelativeDay(when: When, now: When, language: Language, timeZone?: string): string {
  const parts = dateParts(when, timeZone)
  const today = dateParts(now, timeZone)
  if (!(parts && today)) return String(when)
  const text = words[language]
  const days = dayNumber(parts) - dayNumber(today)
  const hasTime = !(typeof when === 'string' && when.length === 10)
  if (days === 0) return hasTime ? `${text.today} ${clock(parts)}` : text.today
  if (days === -1) return text.yesterday
  if (days === 1) return text.tomorrow
  if (Math.abs(days) > longestRelative) return day(parts, language)
  return days < 0 ? text.ago(-days) : text.ahead(days)
}
