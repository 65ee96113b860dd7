import { type AppSummary, issue, type Json } from '@tessera/schemas'
import { importApp } from '../apps/import-app.ts'
import { summaryOf } from '../apps/list-apps.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import { loadPeople } from './load-people.ts'
import { loadRecords } from './load-records.ts'
import { readExample } from './read-example.ts'

/** Installs an example: its app, its people and, if asked, its records. @throws Problem not_found, app_exists. */
export const installExample = async (
  platform: Platform,
  caller: Caller,
  { example: name, sampleData }: { readonly example: string; readonly sampleData: boolean },
): Promise<AppSummary> => {
  requireAdmin(caller)
  const example = platform.examplesDir === undefined ? undefined : await readExample(platform.examplesDir, name)
  if (example === undefined) throw notHere('example')
  if (!example.bundle.ok) throw refusal(example.bundle.issues)
  const source = example.bundle.value as { readonly [key: string]: Json }
  const appName = String(source['name'])
  if (platform.apps.get(appName) !== undefined) throw refusal([issue('app_exists', '', { name: appName })])
  await importApp(platform, caller, { source, dryRun: false, consent: [] })
  const app = platform.apps.get(appName)
  if (app === undefined) throw notHere('app')
  const { seed } = example
  if (sampleData && seed !== undefined) {
    await platform.database.transaction(async sql => {
      const people = await loadPeople(platform, sql, seed)
      await loadRecords(platform, sql, app, example, people)
    })
    await platform.tellPeopleChanged()
  }
  return summaryOf(caller, appName, app.definition, app.release, true)
}
