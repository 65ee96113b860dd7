/** What is wrong with a zip file. */
export type ZipMistake = 'noZip' | 'tooLarge'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22
const longestComment = 0xffff

/** Text that one app is far below of; also stops a small file that unpacks without end. */
const mostBytes = 32 * 1024 * 1024

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at
  return undefined
}

const inflated = async (packed: Uint8Array<ArrayBuffer>, left: number): Promise<Uint8Array | undefined> => {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > left) {
      await reader.cancel()
      return undefined
    }
    parts.push(read.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/**
 * The JSON files of a zip archive, as text by path. Reads what browsers can unpack by themselves (stored and deflated
 * entries, no encryption, no archives over 4 GB).
 */
export const readZip = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string> | ZipMistake> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, string>()
  const utf8 = new TextDecoder()
  let left = mostBytes
  try {
    const end = findEnd(view)
    if (end === undefined) return 'noZip'
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== entryMark) return 'noZip'
      const method = view.getUint16(at + 10, true)
      const size = view.getUint32(at + 20, true)
      const nameLength = view.getUint16(at + 28, true)
      const local = view.getUint32(at + 42, true)
      const path = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength))
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      if (!path.endsWith('.json')) continue
      if (method !== 0 && method !== 8) return 'noZip'
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const packed = bytes.slice(start, start + size)
      const content = method === 0 ? packed : await inflated(packed, left)
      if (content === undefined || content.length > left) return 'tooLarge'
      left -= content.length
      files.set(path, utf8.decode(content))
    }
    return files
  } catch {
    // An offset beyond the end, or bytes that do not unpack.
    return 'noZip'
  }
}
