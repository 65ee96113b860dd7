const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A new id: what kind of node it is (`fld`, `itm`…) and twelve random characters. */
export const newId = (prefix: string): string => {
  const draws = crypto.getRandomValues(new Uint8Array(12))
  return `${prefix}_${Array.from(draws, draw => letters.charAt(draw % letters.length)).join('')}`
}
