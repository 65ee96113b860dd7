import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { issue } from '@tessera/schemas'
import { refusal } from '../../core/problem.ts'
import { CsvReader, type CsvRow } from './csv-reader.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import { type Encoding, guessEncoding } from './guess-encoding.ts'

/** How a file is to be read. */
export interface CsvFormat {
  readonly encoding: Encoding
  readonly delimiter: string
}

const sampleBytes = 256 * 1024

/** How XLSX and ODS (a zip) and XLS begin. */
const spreadsheets = ['504b0304', 'd0cf11e0']

/** The format of a file: what is given, the rest guessed. @throws Problem empty_file, spreadsheet_file. */
export const formatOf = async (path: string, given: Partial<CsvFormat>): Promise<CsvFormat> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytesRead === 0) throw refusal([issue('empty_file', '')])
    if (spreadsheets.includes(bytes.subarray(0, 4).toString('hex'))) throw refusal([issue('spreadsheet_file', '')])
    const encoding = given.encoding ?? guessEncoding(bytes)
    const text = new TextDecoder(encoding).decode(bytes, { stream: true })
    return { encoding, delimiter: given.delimiter ?? guessDelimiter(text) }
  } finally {
    await file.close()
  }
}

const undecodable = (chunk: Uint8Array, encoding: Encoding, linesBefore: number) => {
  const text = new TextDecoder(encoding).decode(chunk)
  const bad = text.indexOf('\ufffd')
  const line = linesBefore + text.slice(0, Math.max(0, bad)).split('\n').length
  return refusal([issue('not_utf8', '', { line, encoding })])
}

/**
 * Rows of a file in batches, the heading among them.
 * @throws Problem not_utf8 and unclosed_quote, with the line.
 */
export async function* readRows(path: string, format: CsvFormat): AsyncGenerator<CsvRow[], void, undefined> {
  const decoder = new TextDecoder(format.encoding, { fatal: true })
  const reader = new CsvReader(format.delimiter)
  let lines = 0
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 512 * 1024 })
  for await (const chunk of chunks) {
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      throw undecodable(chunk, format.encoding, lines)
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
    const rows = reader.push(text)
    if (rows.length > 0) yield rows
  }
  try {
    const rows = [...reader.push(decoder.decode()), ...reader.end()]
    if (rows.length > 0) yield rows
  } catch (error) {
    throw error instanceof TypeError ? undecodable(new Uint8Array([0xff]), format.encoding, lines) : error
  }
}
