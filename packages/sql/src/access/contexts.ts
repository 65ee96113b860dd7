import type { RuleContext } from '@tessera/rule-engine'
import type { Inputs } from '../text/statement.ts'

/** What conditions may ask for besides the record, by the names that their parameters have. */
export type Asker = Pick<RuleContext, 'now' | 'timezone' | 'user' | 'params' | 'form'>

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timezone: string): Intl.DateTimeFormat => {
  const known = formats.get(timezone)
  if (known !== undefined) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, ...parts })
  formats.set(timezone, made)
  return made
}

/** The day, `2027-01-15`, that it is at a moment in a time zone. */
export const dayIn = (now: string, timezone: string): string => formatOf(timezone).format(new Date(now))

const nested = (root: string, values: { readonly [name: string]: unknown } | undefined): Inputs =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => {
      const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
      return [`${root}.${name}`, id]
    }),
  )

/** Values for the parameters of conditions. The day is computed when it is asked for. */
export const contextInputs = ({ now, timezone, user, params, form }: Asker): Inputs => ({
  $now: now,
  $timezone: timezone,
  get $today() {
    return dayIn(now, timezone)
  },
  $user: user?.id ?? null,
  '$user.id': user?.id ?? null,
  '$user.manager': user?.manager ?? null,
  '$user.departments': user?.departments ?? [],
  '$user.departments_below': user?.departments_below ?? [],
  '$user.roles': user?.roles ?? [],
  ...nested('$params', params),
  ...nested('$form', form),
})
