import type { ObjectModel } from '@tessera/metadata'
import type { Access } from '@tessera/sql'
import type { ObjectRights } from '../access/object-rights.ts'
import type { Rights } from '../access/rights.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import type { CompiledApp } from './compiled-app.ts'

/** An app as one caller has it open. */
export interface OpenApp {
  readonly app: CompiledApp
  readonly rights: Rights
}

/** An object as one caller has it open. */
export interface OpenObject extends OpenApp {
  readonly object: ObjectModel
  readonly objectRights: ObjectRights
  readonly access: Access
}

/**
 * Opens a published app for a caller.
 * @throws Problem not_found for who has no role in it, as if it were not there; not_published for who may design it.
 */
export const openApp = async (platform: Platform, caller: Caller, name: string): Promise<OpenApp> => {
  const app = platform.apps.get(name)
  if (app !== undefined && (caller.admin || caller.via === 'system' || (caller.roles.get(name)?.length ?? 0) > 0)) {
    return { app, rights: app.rights.of(caller) }
  }
  if (app === undefined && caller.admin) {
    const [draft] = await platform.database.query('select from tessera.apps where workspace = $1 and name = $2', [
      platform.workspace.id,
      name,
    ])
    if (draft !== undefined) throw problem('not_published', { name })
  }
  throw notHere('app')
}

const hasAnyRight = (rights: ObjectRights): boolean => rights.rows('see') !== false || rights.rows('create') !== false

/**
 * Opens an object of an app for a caller.
 * @throws Problem not_found where there is none, or the caller has no right on it: they do not learn the difference.
 */
export const openObject = async (
  platform: Platform,
  caller: Caller,
  appName: string,
  objectName: string,
): Promise<OpenObject> => {
  const { app, rights } = await openApp(platform, caller, appName)
  const object = app.model.object(objectName)
  if (object === undefined) throw notHere('object')
  const objectRights = rights.object(object.qualified)
  if (!hasAnyRight(objectRights)) throw notHere('object')
  return { app, rights, object, objectRights, access: rights.access }
}
