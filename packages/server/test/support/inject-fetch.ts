import type { FetchLike } from '@tessera/client'
import type { FastifyInstance, InjectOptions } from 'fastify'

/** A `fetch` that asks a server in this process, with a jar for its cookies like a browser’s. */
export const injectFetch = (app: FastifyInstance, jar = new Map<string, string>()): FetchLike => {
  return async (url, request = {}) => {
    const { method = 'GET', body } = request
    const headers: Record<string, string> = { ...(request.headers as Record<string, string>) }
    if (jar.size > 0) headers['cookie'] = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    let payload: string | Buffer | undefined
    if (body instanceof FormData) {
      const form = new Response(body)
      headers['content-type'] = form.headers.get('content-type') ?? ''
      payload = Buffer.from(await form.arrayBuffer())
    } else if (typeof body === 'string') payload = body
    const answer = await app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) value === '' ? jar.delete(name) : jar.set(name, value)
    const empty = answer.statusCode === 204 || answer.statusCode === 304
    const answered = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) answered.set(name, String(value))
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: answered,
    })
  }
}
