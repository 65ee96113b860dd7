/** Encodings that files come in. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

const isUtf8 = (bytes: Uint8Array): boolean => {
  // The sample may end in the middle of a character.
  for (let cut = 0; cut < 4 && cut < bytes.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
      return true
    } catch {
      // Try with one byte less.
    }
  }
  return bytes.length === 0
}

/** The encoding of a file by its first bytes: a byte order mark, the zeros of UTF-16, valid UTF-8, else GB 18030. */
export const guessEncoding = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  const pairs = Math.min(bytes.length >> 1, 2000)
  let zeros = 0
  for (let pair = 0; pair < pairs; pair++) if (bytes[pair * 2 + 1] === 0 && bytes[pair * 2] !== 0) zeros++
  if (pairs > 0 && zeros > pairs * 0.4) return 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}
