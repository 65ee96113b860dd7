import { apiIssues, type Warn } from '@tessera/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../language.ts'

/** Name of the header that carries warnings beside a record. */
export const warningsHeader = 'tessera-warnings'

/** Longest value of the header; proxies take no more than some thousand characters of all headers together. */
const longest = 4000

/** Header values are ASCII; JSON can say everything in it. */
const ascii = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Sends warnings as a JSON array of issues; of many, as many as fit. */
export const warnBy =
  (request: FastifyRequest, reply: FastifyReply): Warn =>
  warnings => {
    const issues = apiIssues(warnings, languageOf(request))
    let text = ascii(JSON.stringify(issues))
    while (text.length > longest && issues.length > 0) {
      issues.pop()
      text = ascii(JSON.stringify(issues))
    }
    if (issues.length > 0) void reply.header(warningsHeader, text)
  }
