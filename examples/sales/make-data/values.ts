/** A value of a sample record: JSON, with references and times as `examples/README.md` describes them. */
export type SeedValue = null | boolean | number | string | readonly SeedValue[] | { readonly [key: string]: SeedValue }
export type SeedRecord = { [field: string]: SeedValue }

/** The record with this key. */
export const ref = (object: string, key: string): SeedValue => ({ $ref: `${object}:${key}` })
export const user = (key: string): SeedValue => ({ $user: key })
/** A day, counted from the day of loading. */
export const day = (days: number): SeedValue => ({ $days: days })
/** A moment: a day counted from the day of loading, and a time of day in the app’s time zone. */
export const moment = (days: number, time: string): SeedValue => ({ $days: days, time })
/** When and by whom a record was first entered, for loaders that can set it. */
export const created = (days: number, time: string, by: string): SeedValue => ({ at: moment(days, time), by })

export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Leaves out what is not known. */
export const known = (values: { readonly [field: string]: SeedValue | undefined }): SeedRecord =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, SeedValue] => entry[1] !== undefined))
