import { Readable } from 'node:stream'
import {
  bulkRecords,
  changeRecord,
  createRecord,
  deleteRecord,
  evaluateRule,
  exportRecords,
  getForm,
  getRecord,
  queryRecords,
  recordHistory,
  refusal,
  restoreRecord,
  ruleImpact,
  submitForm,
} from '@tessera/platform'
import { issue, type RecordQuery } from '@tessera/schemas'
import type { FastifyRequest } from 'fastify'
import type { Handlers } from '../routing/handler.ts'
import { jsonText, RawAnswer } from '../routing/raw-answer.ts'
import { warnBy } from './warnings.ts'

/** The version of `If-Match`, with or without the quotes of an entity tag. */
const readVersion = (request: FastifyRequest): number | undefined => {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return undefined
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim()) ?? []
  if (version === undefined) throw refusal([issue('bad_format', '', { format: 'If-Match: <version>' })])
  return Number(version)
}

const words = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : text.split(',').map(word => word.trim())

const withoutEmpty = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never

/** Records, and what is worked out over them: rules, forms. */
export const recordHandlers = {
  listRecords: async ({ platform, caller, params, query }) => {
    const { sort, fields, ...rest } = query
    const asked = withoutEmpty({ ...rest, sort: words(sort), fields: words(fields) }) as RecordQuery
    return jsonText(await queryRecords(platform, caller, { ...params, query: asked }))
  },
  queryRecords: async ({ platform, caller, params, body }) =>
    jsonText(await queryRecords(platform, caller, { ...params, query: body })),
  createRecord: async ({ platform, caller, params, body, request, reply, trx }) =>
    jsonText(await createRecord(platform, caller, { ...params, values: body, warn: warnBy(request, reply) }, trx)),
  getRecord: async ({ platform, caller, params, query }) => {
    const asked = withoutEmpty({ fields: words(query.fields), asOf: query.asOf })
    return jsonText(await getRecord(platform, caller, { ...params, ...asked }))
  },
  changeRecord: async ({ platform, caller, params, body, request, reply }) =>
    jsonText(
      await changeRecord(platform, caller, {
        ...params,
        values: body,
        warn: warnBy(request, reply),
        ...withoutEmpty({ version: readVersion(request) }),
      }),
    ),
  deleteRecord: ({ platform, caller, params, request }) =>
    deleteRecord(platform, caller, { ...params, ...withoutEmpty({ version: readVersion(request) }) }),
  restoreRecord: async ({ platform, caller, params, body }) =>
    jsonText(await restoreRecord(platform, caller, { ...params, ...body })),
  recordHistory: ({ platform, caller, params, query }) => recordHistory(platform, caller, { ...params, ...query }),
  bulkRecords: ({ platform, caller, params, body }) => bulkRecords(platform, caller, { ...params, ...body }),
  exportRecords: async ({ platform, caller, params, body }) => {
    const chunks = await exportRecords(platform, caller, { ...params, ...body })
    const name = `${body.object.replace('.', '-')}.csv`
    return new RawAnswer('text/csv; charset=utf-8', Readable.from(chunks), {
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
  evaluateRule: ({ platform, caller, params, body }) => evaluateRule(platform, caller, { ...params, ...body }),
  ruleImpact: ({ platform, caller, params, body }) => ruleImpact(platform, caller, { ...params, ...body }),
  getForm: ({ platform, caller, params }) => getForm(platform, caller, params),
  submitForm: async ({ platform, caller, params, body, request, reply, trx }) =>
    jsonText(await submitForm(platform, caller, { ...params, ...body, warn: warnBy(request, reply) }, trx)),
} satisfies Partial<Handlers>
