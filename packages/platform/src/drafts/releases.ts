import { type ReleaseRow, readRelease, listReleases as readReleases } from '@tessera/database'
import { diff } from '@tessera/metadata'
import type { AppDefinition, Release, RouteTypes } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'

const releaseOf = ({ publishedAt, ...row }: ReleaseRow): Release => ({ ...row, publishedAt: publishedAt.toISOString() })

/** The definition of a release. @throws Problem not_found. */
export const releasedDefinition = async (platform: Platform, app: string, number: number): Promise<AppDefinition> => {
  const definition = await readRelease(platform.database, platform.workspace.id, app, number)
  if (definition === undefined) throw notHere('release')
  return definition
}

/** A release without its definition. @throws Problem not_found. */
export const findRelease = async (platform: Platform, app: string, number: number): Promise<Release> => {
  const found = (await readReleases(platform.database, platform.workspace.id, app)).find(row => row.number === number)
  if (found === undefined) throw notHere('release')
  return releaseOf(found)
}

/** What has been published, the newest first. */
export const listReleases = async (
  platform: Platform,
  caller: Caller,
  { app }: { readonly app: string },
): Promise<RouteTypes['listReleases']['response']> => {
  await requireDesigner(platform, caller, app)
  return { releases: (await readReleases(platform.database, platform.workspace.id, app)).map(releaseOf) }
}

/** One release with its definition. */
export const getRelease = async (
  platform: Platform,
  caller: Caller,
  { app, number }: RouteTypes['getRelease']['params'],
): Promise<RouteTypes['getRelease']['response']> => {
  await requireDesigner(platform, caller, app)
  const definition = await releasedDefinition(platform, app, number)
  return { release: await findRelease(platform, app, number), definition }
}

/** What release `b` changed against release `a`, in words. */
export const diffReleases = async (
  platform: Platform,
  caller: Caller,
  { app, a, b }: RouteTypes['diffReleases']['params'],
): Promise<RouteTypes['diffReleases']['response']> => {
  await requireDesigner(platform, caller, app)
  return { changes: diff(await releasedDefinition(platform, app, a), await releasedDefinition(platform, app, b)) }
}
