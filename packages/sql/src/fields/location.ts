import { oneJson } from './shapes.ts'

/** `{lat, lng}`. */
export const locationSql = oneJson()
