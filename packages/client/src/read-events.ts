import type { Json } from '@tessera/schemas'
import { readLines } from './read-lines.ts'
import type { ByteStream } from './transport.ts'

/** A server-sent event. */
export interface ServerEvent {
  /** Kind: `record`, `release`, `draft`, `job`…; `message` when the server named none. */
  readonly event: string
  /** Its data, read as JSON; the text itself where it is none. */
  readonly data: Json
  /** Id to go on from. */
  readonly id?: string
}

const readData = (text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

/** Events of an answer of type `text/event-stream`, until the server ends it; heartbeats are passed over. */
export async function* readEvents(stream: ByteStream): AsyncGenerator<ServerEvent, void, undefined> {
  let event = ''
  let id = ''
  let data: string[] = []
  for await (const line of readLines(stream)) {
    if (line === '') {
      if (data.length > 0) {
        const read: ServerEvent = { event: event === '' ? 'message' : event, data: readData(data.join('\n')) }
        yield id === '' ? read : { ...read, id }
      }
      event = ''
      data = []
      continue
    }
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
    else if (field === 'id') id = value
  }
}
