import { seededRandom } from './seeded-random.ts'

/** UUIDs (version 7 in form, in rising order), the same for the same seed. */
export function seededIds(seed = 1): () => string {
  const random = seededRandom(seed)
  let count = 0
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    const order = (++count).toString(16).padStart(12, '0')
    return `${order.slice(0, 8)}-${order.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  }
}
