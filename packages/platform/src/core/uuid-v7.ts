import { randomFillSync } from 'node:crypto'

const bytesEach = 10

/** Random bytes are fetched for many ids at once: each fetch costs more than the rest of an id. */
const randomPool = (): (() => Buffer) => {
  const pool = Buffer.alloc(bytesEach * 1024)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += bytesEach
    return pool.subarray(at - bytesEach, at)
  }
}

/**
 * Makes UUIDs of version 7 (RFC 9562) that rise within this process: the millisecond, then a counter that starts at
 * random, then random bits.
 * @param now milliseconds since 1970.
 */
export const uuidV7 = (now: () => number): (() => string) => {
  const draw = randomPool()
  let last = 0
  let count = 0
  return () => {
    const random = draw()
    const time = now()
    if (time > last) {
      last = time
      count = random.readUInt16BE(0) & 0x7ff
    } else if (++count > 0xfff) {
      // The counter is used up: borrow the next millisecond.
      last++
      count = 0
    }
    const hex = last.toString(16).padStart(12, '0')
    const tail = random.subarray(2).toString('hex')
    const variant = ((random[2] ?? 0) & 0x3f) | 0x80
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant.toString(16).padStart(2, '0')}${tail.slice(2, 4)}-${tail.slice(4, 16)}`
  }
}
