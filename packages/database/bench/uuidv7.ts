import { randomBytes } from 'node:crypto'

let last = 0
let count = 0

/** A UUIDv7 (RFC 9562), rising within a millisecond too. */
export function uuidv7(): string {
  const now = Date.now()
  count = now === last ? count + 1 : 0
  last = now
  const random = randomBytes(8)
  const time = now.toString(16).padStart(12, '0')
  const order = (0x7000 | (count & 0xfff)).toString(16)
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
  const rest = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
