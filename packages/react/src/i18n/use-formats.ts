import { useMemo } from 'react'
import { formatDate, formatDateTime, formatRelativeDay, formatTime } from './formats/dates.ts'
import { formatDuration } from './formats/durations.ts'
import {
  formatBytes,
  formatCompact,
  formatMoney,
  formatNumber,
  formatPercent,
  type NumberOptions,
  type Numeric,
} from './formats/numbers.ts'
import type { When } from './formats/parts.ts'
import { useLanguage } from './use-language.ts'

/** Every formatter, bound to the reader's language and, where given, time zone. */
export interface Formats {
  readonly number: (value: Numeric, options?: NumberOptions) => string
  readonly percent: (share: Numeric, options?: NumberOptions) => string
  readonly money: (value: Numeric, currency: string, options?: NumberOptions) => string
  readonly compact: (value: Numeric) => string
  readonly bytes: (bytes: number) => string
  readonly date: (when: When) => string
  readonly time: (when: When) => string
  readonly dateTime: (when: When) => string
  /** `now` defaults to the device's clock. */
  readonly relativeDay: (when: When, now?: When) => string
  readonly duration: (milliseconds: number) => string
}

/** The formatters of the reader; a time zone only where it is not the device's. */
export function useFormats(timeZone?: string): Formats {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      number: (value, options) => formatNumber(value, language, options),
      percent: (share, options) => formatPercent(share, language, options),
      money: (value, currency, options) => formatMoney(value, currency, language, options),
      compact: value => formatCompact(value, language),
      bytes: bytes => formatBytes(bytes, language),
      date: when => formatDate(when, language, timeZone),
      time: when => formatTime(when, timeZone),
      dateTime: when => formatDateTime(when, language, timeZone),
      relativeDay: (when, now = Date.now()) => formatRelativeDay(when, now, language, timeZone),
      duration: milliseconds => formatDuration(milliseconds, language),
    }),
    [language, timeZone],
  )
}
