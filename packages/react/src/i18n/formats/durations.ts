import type { Language } from '../languages.ts'

const units = {
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  'zh-CN': { day: '天', hour: '时', minute: '分', second: '秒' },
} as const satisfies Record<Language, unknown>

/** The two largest units of a length of time: `3 h 12 min`, `2 天 4 时`, `45 s`. The sign is not written. */
export function formatDuration(milliseconds: number, language: Language): string {
  const names = units[language]
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  if (seconds < 60) return `${seconds} ${names.second}`
  const minutes = Math.floor(seconds / 60)
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), names.day],
    [Math.floor(minutes / 60) % 24, names.hour],
    [minutes % 60, names.minute],
  ]
  const first = parts.findIndex(([value]) => value > 0)
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ')
}
