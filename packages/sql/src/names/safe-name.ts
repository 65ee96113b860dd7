import { shortHash } from '../text/hash.ts'

/** Bytes that Postgres keeps of an identifier. */
export const longestName = 63

/** A name that fits: as it is, or cut with a hash of the whole. */
export const safeName = (name: string, longest = longestName): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 12)}_${shortHash(name)}`

/** `__` joins the parts of a name, so a part that holds it is written another way; no two parts become the same. */
export const namePart = (name: string): string =>
  name.includes('__') ? `${name.replaceAll('__', '_')}_${shortHash(name)}` : name
