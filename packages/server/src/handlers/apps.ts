import {
  createApp,
  exportApp,
  getApp,
  importApp,
  installExample,
  listApps,
  listExamples,
  refusal,
} from '@tessera/platform'
import { type Consent, issue } from '@tessera/schemas'
import type { Handlers } from '../routing/handler.ts'
import { jsonText, RawAnswer } from '../routing/raw-answer.ts'

/** `impactId=lost,…` of the header `Tessera-Consent`. */
const readConsent = (header: string | string[] | undefined): Consent[] => {
  if (header === undefined || header === '') return []
  return String(header)
    .split(',')
    .map(part => {
      const [, id, lost] = /^\s*([^=\s]{1,200})=(\d{1,15})\s*$/.exec(part) ?? []
      if (id === undefined) throw refusal([issue('bad_format', '', { format: 'Tessera-Consent: id=lost' })])
      return { id, lost: Number(lost) }
    })
}

/** Apps as a whole: list, start, import, export, examples. */
export const appHandlers = {
  listApps: ({ platform, caller }) => listApps(platform, caller),
  createApp: ({ platform, caller, body }) => createApp(platform, caller, body),
  getApp: ({ platform, caller, params }) => getApp(platform, caller, params),
  importApp: ({ platform, caller, query, body, request }) =>
    importApp(platform, caller, {
      source: body,
      dryRun: query.dryRun ?? false,
      consent: readConsent(request.headers['tessera-consent']),
    }),
  exportApp: async ({ platform, caller, params, query }) => {
    const file = await exportApp(platform, caller, { ...params, ...query })
    const disposition = { 'content-disposition': `attachment; filename="${file.name}"` }
    if (typeof file.content !== 'string')
      return new RawAnswer('application/zip', Buffer.from(file.content), disposition)
    return new RawAnswer(jsonText('').type, file.content, disposition)
  },
  listExamples: ({ platform, caller }) => listExamples(platform, caller),
  installExample: ({ platform, caller, params, body }) => installExample(platform, caller, { ...params, ...body }),
} satisfies Partial<Handlers>
