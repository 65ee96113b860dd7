import { toBundle, toFolder } from '@tessera/metadata'
import type { AppDefinition, RouteTypes } from '@tessera/schemas'
import { strToU8, zipSync } from 'fflate'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { releasedDefinition } from '../drafts/releases.ts'
import { requireDesigner } from './require-designer.ts'

/** A file to be saved. */
export interface ExportedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Zip entries carry a time; always the same one, so that the same app gives the same bytes. */
const entryTime = new Date(1980, 0, 1)

const zip = (definition: AppDefinition): Uint8Array => {
  const files = [...toFolder(definition)].map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { level: 6, mtime: entryTime })
}

/**
 * The definition as one bundle, or as a zipped folder with a file for each node: of a release, of what is published, or
 * of the draft where nothing has been published.
 */
export const exportApp = async (
  platform: Platform,
  caller: Caller,
  { app, format, release }: RouteTypes['exportApp']['params'] & RouteTypes['exportApp']['query'],
): Promise<ExportedFile> => {
  const draft = await requireDesigner(platform, caller, app)
  const number = release ?? platform.apps.get(app)?.release
  const definition = number === undefined ? draft.definition : await releasedDefinition(platform, app, number)
  const name = number === undefined ? app : `${app}-${number}`
  return format === 'zip'
    ? { name: `${name}.zip`, content: zip(definition) }
    : { name: `${name}.json`, content: toBundle(definition) }
}
