import type { EventSource } from '@tessera/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hijacked, type RawAnswer } from '../routing/raw-answer.ts'

/** Keeps proxies from taking a quiet stream for a dead one. */
const heartbeatMs = 15_000

/** A reader that has fallen so far behind is cut off; it connects anew and asks for the present state. */
const mostWaitingBytes = 1_000_000

/** Streams that a closing server has to end. */
export class OpenStreams {
  readonly #ends = new Set<() => void>()

  add(end: () => void): () => void {
    this.#ends.add(end)
    return () => this.#ends.delete(end)
  }

  endAll(): void {
    for (const end of this.#ends) end()
  }

  get size(): number {
    return this.#ends.size
  }
}

/** Answers with server-sent events until the source ends, the reader goes or the server closes. */
export const streamEvents = (request: FastifyRequest, reply: FastifyReply, source: EventSource): RawAnswer => {
  const socket = reply.raw
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) socket.setHeader(name, value)
  socket.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  socket.write(': open\n\n')

  let ended = false
  const end = (): void => {
    if (ended) return
    ended = true
    clearInterval(heartbeat)
    forget()
    source.stop()
    socket.end()
  }
  const forget = request.server.openStreams.add(end)
  const heartbeat = setInterval(() => socket.write(': heartbeat\n\n'), heartbeatMs)
  heartbeat.unref()
  socket.on('close', end)
  socket.on('error', end)
  source.start(event => {
    if (ended) return
    socket.write(`event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`)
    if (event.last === true || socket.writableLength > mostWaitingBytes) end()
  })
  return hijacked
}
