import type { RouteTypes } from '@tessera/schemas'
import { ident } from '@tessera/sql'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'

type Answer = RouteTypes['objectStats']['response']

/** How many records the published objects of an app have, and in how many of them each field is filled. */
export const objectStats = async (
  platform: Platform,
  caller: Caller,
  { app: name }: { readonly app: string },
): Promise<Answer> => {
  await requireDesigner(platform, caller, name)
  const app = platform.apps.get(name)
  const objects: Answer['objects'] = []
  for (const object of app?.layout.objects.values() ?? []) {
    if (object.object.app !== name) continue
    const fields = [...object.fields.values()].filter(({ field, columns }) => !field.system && columns.length > 0)
    const counts = fields.map(
      ({ columns }, index) =>
        `(count(*) filter (where ${columns.map(column => `${ident(column.name)} is not null`).join(' or ')}))::int as f${index}`,
    )
    const [row = {}] = await platform.database.read.query<Record<string, number>>(
      `select ${['count(*)::int as rows', ...counts].join(', ')} from ${object.from} where deleted_at is null`,
    )
    objects.push({
      object: object.object.name,
      rows: row['rows'] ?? 0,
      fields: Object.fromEntries(fields.map(({ field }, index) => [field.name, row[`f${index}`] ?? 0])),
    })
  }
  return { objects }
}
