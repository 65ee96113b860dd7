import { problem, refusal } from '@tessera/platform'
import { issue, type Validator } from '@tessera/schemas'
import type { FastifyRequest } from 'fastify'
import { findBadValues } from '../input/find-bad-values.ts'
import { issuesOf } from '../input/issues-of.ts'
import type { RouteValidators } from './validators.ts'

/** What was sent, as the schemas of the route want it. */
export interface Input {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const what = { en: 'such thing', 'zh-CN': '这个内容' }

const readQuery = (validate: Validator | undefined, request: FastifyRequest): unknown => {
  // Of its own prototype, so that no name can reach another one.
  const query = { ...(request.query as object) }
  const found = findBadValues(query)
  if (found.length > 0) throw refusal(found)
  if (validate === undefined) {
    const [unknown] = Object.keys(query)
    if (unknown === undefined) return undefined
    throw refusal([issue('unknown_property', `/${unknown}`, { property: unknown, suggestion: '' })])
  }
  if (!validate(query)) throw refusal(issuesOf(validate.errors ?? [], query))
  // A text such as 1e999 has become a number only now.
  const endless = findBadValues(query)
  if (endless.length > 0) throw refusal(endless)
  return query
}

const readBody = (validate: Validator | undefined, request: FastifyRequest): unknown => {
  const { body } = request
  if (validate === undefined) {
    if (body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0)) {
      return undefined
    }
    throw refusal([issue('invalid', '', { reason: { en: 'nothing is taken here', 'zh-CN': '这里不收内容' } })])
  }
  const value = body === undefined ? {} : body
  if (!validate(value)) throw refusal(issuesOf(validate.errors ?? [], value))
  return value
}

/**
 * Checks what was sent against the schemas of its route.
 * @throws Problem 400 with all mistakes; 404 where a part of the path cannot be the name of anything.
 */
export const readInput = (validators: RouteValidators, request: FastifyRequest): Input => {
  const params = { ...(request.params as object) }
  if (validators.params !== undefined && (!validators.params(params) || findBadValues(params).length > 0)) {
    throw problem('not_found', { what })
  }
  return { params, query: readQuery(validators.query, request), body: readBody(validators.body, request) }
}
