import { oneValue } from './shapes.ts'

/** Seconds are shown only where there are any. */
export const timeSql = oneValue('time', {
  read: column => `case when extract(second from ${column}) = 0 then left(${column}::text, 5) else ${column}::text end`,
})
