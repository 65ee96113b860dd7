import type { AppDefinition, AppSummary, RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { canDesign } from './require-designer.ts'

/** An app as a list shows it. */
export const summaryOf = (
  caller: Caller,
  name: string,
  definition: AppDefinition,
  release: number | null,
  designs: boolean,
): AppSummary => ({
  name,
  label: definition.label ?? name,
  ...(definition.icon === undefined ? {} : { icon: definition.icon }),
  ...(definition.colour === undefined ? {} : { colour: definition.colour }),
  release,
  canDesign: designs,
  roles: [...(caller.roles.get(name) ?? [])],
})

/** Apps the caller may open: those they have a role in; administrators all, also what is not published yet. */
export const listApps = async (platform: Platform, caller: Caller): Promise<RouteTypes['listApps']['response']> => {
  const published = platform.apps.all()
  const known = new Set(published.map(app => app.name))
  const drafts = caller.admin
    ? await platform.database.query<{ app: string; definition: AppDefinition }>(
        `select d.app, d.definition from tessera.drafts d
         join tessera.apps a on a.workspace = d.workspace and a.name = d.app
         where a.workspace = $1 and a.release is null order by d.app`,
        [platform.workspace.id],
      )
    : []
  const open = published.filter(app => caller.admin || (caller.roles.get(app.name)?.length ?? 0) > 0)
  return {
    apps: [
      ...open.map(({ name, definition, release }) =>
        summaryOf(caller, name, definition, release, canDesign(caller, name, definition)),
      ),
      ...drafts
        .filter(draft => !known.has(draft.app))
        .map(({ app, definition }) => summaryOf(caller, app, definition, null, true)),
    ],
  }
}
