import { type Issue, issue } from '@tessera/schemas'
import { qualify } from '../model/names.ts'
import { placesByName } from '../structure/by-name.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import type { Check } from './check.ts'

/** Asking Intl takes a millisecond, and a definition is checked at every edit. */
const answered = new Map<string, boolean>()

const askIntl = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const isTimezone = (name: string): boolean => {
  const known = answered.get(name)
  if (known !== undefined) return known
  const found = askIntl(name)
  if (answered.size < 1000) answered.set(name, found)
  return found
}

const timezone = (name: string | undefined, at: string): readonly Issue[] =>
  name === undefined || isTimezone(name)
    ? []
    : [
        issue('bad_format', at, {
          format: { en: 'time zone such as Asia/Shanghai', 'zh-CN': '时区，例如 Asia/Shanghai' },
        }),
      ]

/** Time zones, hours of calendars, and where the navigation leads. */
export const checkSurroundings: Check = ({ app }) => {
  const issues: Issue[] = [...timezone(app.timezone, '/timezone')]
  for (const [index, calendar] of (app.calendars ?? []).entries()) {
    issues.push(...timezone(calendar.timezone, `/calendars/${index}/timezone`))
    for (const [nth, day] of calendar.weekdays.entries()) {
      for (const [part, hours] of day.hours.entries()) {
        if (hours.to > hours.from) continue
        issues.push(
          issue('out_of_range', `/calendars/${index}/weekdays/${nth}/hours/${part}/to`, { limit: `> ${hours.from}` }),
        )
      }
    }
  }
  const views = placesByName(app, 'view')
  for (const [index, group] of (app.navigation ?? []).entries()) {
    for (const [nth, entry] of group.items.entries()) {
      const at = `/navigation/${index}/items/${nth}`
      const { object, view, dashboard, report, url } = entry
      if ([object, view, dashboard, report, url].every(target => target === undefined)) {
        issues.push(issue('missing_property', at, { property: 'object' }))
      }
      const of = views.get(view ?? '')?.node['object']
      if (object !== undefined && typeof of === 'string' && qualify(app.name, of) !== qualify(app.name, object)) {
        const kind = { en: `view of ${object}`, 'zh-CN': `${object} 的视图` }
        issues.push(issueWithSuggestion('unknown_reference', `${at}/view`, { kind, name: view ?? '' }, '', []))
      }
    }
  }
  return issues
}
