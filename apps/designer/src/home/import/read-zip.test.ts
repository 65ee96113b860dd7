import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readZip } from './read-zip.ts'

/** An archive as zip programs write it; checksums are left at zero, nothing here reads them. */
const archive = (files: readonly (readonly [path: string, text: string, method: 0 | 8])[]): Uint8Array<ArrayBuffer> => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, text, method] of files) {
    const name = Buffer.from(path)
    const packed = method === 0 ? Buffer.from(text) : deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, name, packed)
    directory.push(entry, name)
    at += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

test('stored and deflated JSON files are read, others are left out', async () => {
  const bytes = archive([
    ['sales/app.json', '{"name":"销售"}', 8],
    ['sales/README.md', 'hello', 8],
    ['sales/forms/a.json', '{}', 0],
  ])
  expect(await readZip(bytes)).toEqual(
    new Map([
      ['sales/app.json', '{"name":"销售"}'],
      ['sales/forms/a.json', '{}'],
    ]),
  )
})

test('what is no archive, cut off or packed in another way is told', async () => {
  const whole = archive([['app.json', '{"name":"a","formatVersion":1}', 8]])
  expect(await readZip(new Uint8Array())).toBe('noZip')
  expect(await readZip(new TextEncoder().encode('{"name":"a"}'))).toBe('noZip')
  expect(await readZip(whole.slice(0, -10))).toBe('noZip')
  expect(await readZip(whole.slice(12))).toBe('noZip')
})

test('a small file that unpacks to too much is refused', async () => {
  expect(await readZip(archive([['app.json', ' '.repeat(33 * 1024 * 1024), 8]]))).toBe('tooLarge')
})
