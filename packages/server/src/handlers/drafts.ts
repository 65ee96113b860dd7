import {
  checkDraft,
  diffReleases,
  editDraft,
  getDraft,
  getRelease,
  listReleases,
  objectStats,
  publish,
  putDraft,
  restoreRelease,
} from '@tessera/platform'
import type { Handlers } from '../routing/handler.ts'

/** The definition being edited, and what has been published of it. */
export const draftHandlers = {
  getDraft: ({ platform, caller, params }) => getDraft(platform, caller, params),
  putDraft: ({ platform, caller, params, body }) => putDraft(platform, caller, { ...params, ...body }),
  editDraft: ({ platform, caller, params, body }) => editDraft(platform, caller, { ...params, ...body }),
  checkDraft: ({ platform, caller, params }) => checkDraft(platform, caller, params),
  publish: ({ platform, caller, params, body }) => publish(platform, caller, { ...params, ...body }),
  listReleases: ({ platform, caller, params }) => listReleases(platform, caller, params),
  getRelease: ({ platform, caller, params }) => getRelease(platform, caller, params),
  diffReleases: ({ platform, caller, params }) => diffReleases(platform, caller, params),
  restoreRelease: ({ platform, caller, params, body }) => restoreRelease(platform, caller, { ...params, ...body }),
  objectStats: ({ platform, caller, params }) => objectStats(platform, caller, params),
} satisfies Partial<Handlers>
