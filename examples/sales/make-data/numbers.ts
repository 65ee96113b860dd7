import type { Seeded } from './seeded.ts'

const prefixes = [
  '130',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '158',
  '159',
  '177',
  '186',
  '188',
  '189',
]

/**
 * Mobile numbers of the right form that nobody has: the four digits after the prefix, which name the exchange, are 0000.
 * Each comes once.
 */
export const mobiles = (random: Seeded): (() => string) => {
  let count = 1200
  return () => {
    count += random.whole(1, 9)
    return `${random.pick(prefixes)}0000${String(count).padStart(4, '0')}`
  }
}

/** Numbers that the regulators of these countries keep for films and books. */
const kept: Readonly<Record<string, (last: number) => string>> = {
  Germany: last => `+49 30 23125 ${String(last).padStart(3, '0')}`,
  'United Kingdom': last => `+44 20 7946 0${String(last).padStart(3, '0')}`,
  'United States': last => `+1 312 555 01${String(last % 100).padStart(2, '0')}`,
  France: last =>
    `+33 1 99 00 ${String(last % 100).padStart(2, '0')} ${String(Math.floor(last / 10)).padStart(2, '0')}`,
  Sweden: last => `+46 31 390 06 ${String(last % 100).padStart(2, '0')}`,
  Australia: last => `+61 3 5550 ${String(last).padStart(4, '0')}`,
}

/** A telephone number abroad that nobody has. */
export const phoneAbroad = (random: Seeded, country: string): string | undefined => kept[country]?.(random.whole(1, 99))
