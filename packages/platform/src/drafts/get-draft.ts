import type { Draft } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { draftOf } from './stored-draft.ts'

/** The definition being edited. */
export const getDraft = async (platform: Platform, caller: Caller, { app }: { readonly app: string }): Promise<Draft> =>
  draftOf(app, await requireDesigner(platform, caller, app))
