import {
  cancelJob,
  discardFile,
  getJob,
  jobChanges,
  keepFile,
  type Platform,
  previewImport,
  problem,
  startImport,
} from '@tessera/platform'
import type { FastifyRequest } from 'fastify'
import { readJson } from '../input/read-json.ts'
import { streamEvents } from '../live/stream-events.ts'
import type { Handlers } from '../routing/handler.ts'

/** An upload: its file, kept in a temporary place, and what came beside it, in whatever order. */
interface Upload {
  readonly path: string
  readonly fields: ReadonlyMap<string, string>
}

const hasBoundary = /;\s*boundary=(?:"[^"]+"|[^\s;"]+)/i

/** The parser of forms throws plain errors for a form that is torn or no form at all. */
const unreadable = (error: unknown): unknown =>
  error instanceof Error && error.constructor === Error && !('code' in error)
    ? problem('invalid', { reason: error.message.replace(/[.。]$/, '') })
    : error

const readUpload = async (platform: Platform, request: FastifyRequest): Promise<Upload> => {
  const type = request.headers['content-type'] ?? '—'
  if (!request.isMultipart() || !hasBoundary.test(type)) throw problem('unsupported_media_type', { type })
  const fields = new Map<string, string>()
  let path: string | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') path = await keepFile(platform, part.file)
      else fields.set(part.fieldname, String(part.value))
    }
  } catch (error) {
    if (path !== undefined) await discardFile(path)
    throw unreadable(error)
  }
  if (path === undefined) throw problem('no_file')
  return { path, fields }
}

/** Files that become records. */
export const importHandlers = {
  previewImport: async ({ platform, caller, params, query, request }) => {
    const { path } = await readUpload(platform, request)
    try {
      return await previewImport(platform, caller, { ...params, ...query, path })
    } finally {
      await discardFile(path)
    }
  },
  startImport: async ({ platform, caller, params, request }) => {
    const { path, fields } = await readUpload(platform, request)
    try {
      const mapping = fields.get('mapping')
      if (mapping === undefined) throw problem('missing_property', { property: 'mapping' })
      return await startImport(platform, caller, { ...params, mapping: readJson(Buffer.from(mapping)), path })
    } catch (error) {
      await discardFile(path)
      throw error
    }
  },
  getJob: ({ platform, caller, params }) => getJob(platform, caller, params),
  cancelJob: ({ platform, caller, params }) => cancelJob(platform, caller, params),
  streamJob: async ({ platform, caller, params, request, reply }) =>
    streamEvents(request, reply, await jobChanges(platform, caller, params)),
} satisfies Partial<Handlers>
