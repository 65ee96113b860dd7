import { decodeUtf8 } from './decode-utf8.ts'
import type { ByteStream } from './transport.ts'

const lineFeed = 10
const carriageReturn = 13

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Lines of a stream of UTF-8, however the bytes are cut; leaving the loop cancels the stream. */
export async function* readLines(stream: ByteStream): AsyncGenerator<string, void, undefined> {
  const reader = stream.getReader()
  let pending: Uint8Array[] = []
  const take = (end: Uint8Array): string => {
    const line = join([...pending, end])
    pending = []
    return decodeUtf8(line.at(-1) === carriageReturn ? line.subarray(0, -1) : line)
  }
  let finished = false
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done || value === undefined) break
      let from = 0
      for (let at = value.indexOf(lineFeed); at >= 0; at = value.indexOf(lineFeed, from)) {
        yield take(value.subarray(from, at))
        from = at + 1
      }
      if (from < value.length) pending.push(value.slice(from))
    }
    finished = true
    if (pending.length > 0) yield take(new Uint8Array(0))
  } finally {
    if (!finished) await reader.cancel()
  }
}
