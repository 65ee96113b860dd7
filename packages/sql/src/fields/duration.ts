import { oneValue } from './shapes.ts'

/** Seconds. */
export const durationSql = oneValue('bigint')
