import type { Platform } from './platform.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What is of no more use after some time, by table and the age it may reach. */
const kept: readonly (readonly [table: string, column: string, ms: number])[] = [
  ['sessions', 'expires_at', 0],
  ['sign_in_links', 'expires_at', 0],
  ['attempts', 'began_at', dayMs],
  ['idempotency', 'created_at', dayMs],
  ['outbox', 'at', 7 * dayMs],
]

/** Removes what is of no more use. Several servers may do so at once. */
export const keepHouse = async (platform: Platform): Promise<void> => {
  const now = platform.clock().getTime()
  for (const [table, column, ms] of kept) {
    await platform.database.query(`delete from tessera.${table} where ${column} < $1`, [new Date(now - ms)])
  }
}

/** Keeps house every hour. @returns stops it. */
export const keepHouseHourly = (platform: Platform): (() => void) => {
  const timer = setInterval(() => platform.background(keepHouse(platform)), hourMs).unref()
  return () => clearInterval(timer)
}
