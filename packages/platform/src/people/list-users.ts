import type { RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { requireAdmin } from '../core/require-admin.ts'
import { readUsers } from './user-rows.ts'

/** Everybody, for administrators. */
export const listUsers = async (platform: Platform, caller: Caller): Promise<RouteTypes['listUsers']['response']> => {
  requireAdmin(caller)
  return { users: await readUsers(platform.database) }
}
