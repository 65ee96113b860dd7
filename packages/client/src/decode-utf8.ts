/** Text of UTF-8 bytes without the `TextDecoder` of a platform; broken bytes become U+FFFD, all of the line at once. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  let text = ''
  let escaped = ''
  for (const byte of bytes) {
    text += String.fromCharCode(byte)
    escaped += `%${byte.toString(16).padStart(2, '0')}`
  }
  try {
    return bytes.every(byte => byte < 128) ? text : decodeURIComponent(escaped)
  } catch {
    return text.replace(/[\u0080-\u00ff]+/g, '\ufffd')
  }
}
