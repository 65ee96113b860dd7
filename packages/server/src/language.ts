import type { Language } from '@tessera/schemas'
import type { FastifyRequest } from 'fastify'

/** The language that an `Accept-Language` prefers among ours; undefined when it names none of them. */
export const preferredLanguage = (header: string | undefined): Language | undefined => {
  if (header === undefined) return undefined
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';')
      const quality = settings.map(setting => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find(found => found !== undefined)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality), order }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return undefined
}

/** Language of messages: what the request asks for, else the person’s own, else English. */
export const languageOf = (request: FastifyRequest): Language =>
  preferredLanguage(request.headers['accept-language']) ?? request.caller?.language ?? 'en'
