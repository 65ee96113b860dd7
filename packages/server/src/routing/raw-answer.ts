import type { Readable } from 'node:stream'

/** An answer that is written already: JSON text from the database, a file, a stream. */
export class RawAnswer {
  readonly type: string
  readonly payload: string | Uint8Array | Readable | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    type: string,
    payload: string | Uint8Array | Readable | undefined,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.type = type
    this.payload = payload
    this.headers = headers
  }
}

/** JSON that the database has built, handed on as it is. */
export const jsonText = (text: string): RawAnswer => new RawAnswer('application/json; charset=utf-8', text)

/** The handler has taken the socket over and writes to it by itself. */
export const hijacked = new RawAnswer('', undefined)
