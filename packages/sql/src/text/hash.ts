const mix = (text: string, seed: number): number => {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** 53 bits of hash (cyrb53, public domain, by bryc) as 11 characters of base 36. */
export const shortHash = (text: string, seed = 0): string => mix(text, seed).toString(36).padStart(11, '0')

/** 106 bits of hash as 22 characters of base 36: enough to name a statement by its text. */
export const longHash = (text: string): string => shortHash(text, 0) + shortHash(text, 0x9e3779b9)
