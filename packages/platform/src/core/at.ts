import type { Issue } from '@tessera/schemas'

/** Issues whose pointers begin at a part of what was sent. */
export const under = (prefix: string, issues: readonly Issue[]): Issue[] =>
  issues.map(found => ({ ...found, at: prefix + found.at }))
