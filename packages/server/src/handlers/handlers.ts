import type { Handlers } from '../routing/handler.ts'
import { appHandlers } from './apps.ts'
import { contractHandlers } from './contract.ts'
import { draftHandlers } from './drafts.ts'
import { importHandlers } from './imports.ts'
import { liveHandlers } from './live.ts'
import { peopleHandlers } from './people.ts'
import { recordHandlers } from './records.ts'
import { sessionHandlers } from './session.ts'

/** A handler for every route of the contract: one that is missing does not compile. */
export const handlers = {
  ...appHandlers,
  ...contractHandlers,
  ...draftHandlers,
  ...importHandlers,
  ...liveHandlers,
  ...peopleHandlers,
  ...recordHandlers,
  ...sessionHandlers,
} satisfies Handlers
