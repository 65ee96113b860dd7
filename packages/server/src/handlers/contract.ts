import { advanceClock, appForContract, databaseVersion } from '@tessera/platform'
import { appDocument } from '../open-api/app-document.ts'
import { openApiDocument } from '../open-api/document.ts'
import type { Handlers } from '../routing/handler.ts'
import { RawAnswer } from '../routing/raw-answer.ts'

/** The contract itself, and how the process is. */
export const contractHandlers = {
  getOpenApi: async () => openApiDocument(),
  getAppOpenApi: async ({ platform, caller, params }) => appDocument(await appForContract(platform, caller, params)),
  advanceClock: ({ platform, caller, body }) => advanceClock(platform, caller, body),
  health: async () => ({ status: 'ok' as const }),
  ready: async ({ platform }) => ({ status: 'ok' as const, database: await databaseVersion(platform) }),
  metrics: async ({ request }) => {
    const { registry } = request.server.metrics
    return new RawAnswer(registry.contentType, await registry.metrics())
  },
} satisfies Partial<Handlers>
