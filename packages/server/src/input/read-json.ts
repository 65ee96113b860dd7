import { isUtf8 } from 'node:buffer'
import { problem, refusal } from '@tessera/platform'
import { issue } from '@tessera/schemas'
import { findBadValues } from './find-bad-values.ts'
import { depthOf, isSuspicious, maxDepth } from './scan-json.ts'

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[.。]$/, '')

/**
 * Reads a request body. An empty one is undefined.
 * @throws Problem for what is no JSON, nested too deep, or holds values that nothing takes.
 */
export const readJson = (body: Buffer): unknown => {
  if (body.length === 0) return undefined
  if (!isUtf8(body)) {
    throw problem('not_json', { reason: { en: 'it is not UTF-8', 'zh-CN': '不是 UTF-8 编码' } })
  }
  const text = body.toString('utf8')
  if (depthOf(text) > maxDepth) throw refusal([issue('too_deep', '', { max: maxDepth })])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw problem('not_json', { reason: reasonOf(error) })
  }
  if (isSuspicious(text)) {
    const issues = findBadValues(value)
    if (issues.length > 0) throw refusal(issues)
  }
  return value
}
