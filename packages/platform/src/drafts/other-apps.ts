import type { AppDefinition } from '@tessera/schemas'
import type { Platform } from '../core/platform.ts'

/** The published apps beside one. */
export const otherApps = (platform: Platform, app: string): ReadonlyMap<string, AppDefinition> => {
  const others = new Map(platform.apps.definitions())
  others.delete(app)
  return others
}
