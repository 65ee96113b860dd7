import type { Ask } from '@tessera/database'
import type { RuleUser } from '@tessera/rule-engine'
import type { CompiledApp } from '../apps/compiled-app.ts'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import type { SqlTransaction } from '../core/sql.ts'

/** A caller as rules know them. */
export const ruleUser = (caller: Caller, app: string): RuleUser => ({
  id: caller.userId,
  departments: caller.departmentsAbove,
  departments_below: caller.departmentsBelow,
  roles: caller.roles.get(app) ?? [],
  manager: caller.manager,
})

/** Time zone of an app. */
export const timezoneOf = (app: CompiledApp): string => app.definition.timezone ?? 'Asia/Shanghai'

/** On whose behalf, with what rights and when records are asked for. */
export const askFor = (
  platform: Platform,
  caller: Caller,
  { app, access }: Pick<OpenObject, 'app' | 'access'>,
  trx?: SqlTransaction,
): Ask => ({
  access,
  asker: { now: platform.clock().toISOString(), timezone: timezoneOf(app), user: ruleUser(caller, app.name) },
  ...(trx === undefined ? {} : { trx }),
})
