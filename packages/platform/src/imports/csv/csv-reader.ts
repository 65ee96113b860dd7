import { issue } from '@tessera/schemas'
import { refusal } from '../../core/problem.ts'

/** One row of a file. */
export interface CsvRow {
  /** Line it begins in, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Something but a separator follows a closing quote: where the cells end is a guess. */
  readonly badQuote?: true
}

/** A row as it is cut, and where the next begins. */
interface Cut {
  readonly cells: string[]
  readonly end: number
  readonly quoted: boolean
  readonly badQuote: boolean
}

/** No row is longer: what looks like one is a quote that nobody closed. */
const longestRow = 2_000_000

const countLines = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** The first line break that is not within quotes. */
const firstBreak = (text: string): number => {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && (text[at] === '\r' || text[at] === '\n')) return at
  }
  return -1
}

/**
 * Reads CSV piece by piece (RFC 4180, and what people write instead): quotes may hold separators and line breaks,
 * `""` is a quote, a quote inside an unquoted cell is itself, spaces after a closing quote do not count. Empty lines are
 * passed over; a line of nothing but `""` is a row.
 */
export class CsvReader {
  readonly #delimiter: string
  #rest = ''
  #line = 1
  #started = false
  #bareReturns = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Takes a piece and gives the rows that are complete. @throws Problem unclosed_quote. */
  push(piece: string): CsvRow[] {
    return this.#read(this.#normalize(this.#rest + piece), false)
  }

  /** The rows that are left at the end of the file. @throws Problem unclosed_quote. */
  end(): CsvRow[] {
    return this.#read(this.#rest.replace(/\r$/, '\n'), true)
  }

  /** Files of old Macs end their lines with a bare return. */
  #normalize(given: string): string {
    let text = given
    if (!this.#started && text !== '') {
      if (text.startsWith('\ufeff')) text = text.slice(1)
      const first = firstBreak(text)
      if (first >= 0 && first < text.length - 1) {
        this.#started = true
        this.#bareReturns = text[first] === '\r' && text[first + 1] !== '\n'
      }
    }
    return this.#bareReturns ? text.replaceAll('\r', '\n') : text
  }

  #read(text: string, atEnd: boolean): CsvRow[] {
    const rows: CsvRow[] = []
    let at = 0
    while (at < text.length) {
      const found = this.#row(text, at, atEnd)
      if (found === undefined) break
      const { cells, end, quoted, badQuote } = found
      if (quoted || cells.length > 1 || cells[0] !== '') {
        rows.push({ line: this.#line, cells, ...(badQuote ? { badQuote } : {}) })
      }
      this.#line += countLines(text, at, end)
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestRow) throw this.#unclosed()
    return rows
  }

  #unclosed() {
    return refusal([issue('unclosed_quote', '', { line: this.#line })])
  }

  /** Cells of the row that begins at `from` and where the next begins; undefined while it is not complete. */
  #row(text: string, from: number, atEnd: boolean): Cut | undefined {
    let newline = text.indexOf('\n', from)
    if (newline < 0) {
      if (!atEnd) return undefined
      newline = text.length
    }
    const line = text.slice(from, newline)
    if (!line.includes('"')) {
      const cells = (line.endsWith('\r') ? line.slice(0, -1) : line).split(this.#delimiter)
      return { cells, end: newline + 1, quoted: false, badQuote: false }
    }
    return this.#quotedRow(text, from, atEnd)
  }

  #quotedRow(text: string, from: number, atEnd: boolean): Cut | undefined {
    const cells: string[] = []
    let badQuote = false
    let at = from
    while (true) {
      let cell = ''
      const quoted = text[at] === '"'
      if (quoted) {
        let quote = text.indexOf('"', ++at)
        while (quote >= 0 && text[quote + 1] === '"') {
          cell += text.slice(at, quote + 1)
          at = quote + 2
          quote = text.indexOf('"', at)
        }
        if (quote < 0 || (quote === text.length - 1 && !atEnd)) {
          if (atEnd) throw this.#unclosed()
          return undefined
        }
        cell += text.slice(at, quote)
        at = quote + 1
      }
      const comma = text.indexOf(this.#delimiter, at)
      let newline = text.indexOf('\n', at)
      if (newline < 0) {
        if (!atEnd) return undefined
        newline = text.length
      }
      const ends = comma < 0 || comma > newline
      const rest = text.slice(at, ends ? newline : comma)
      const after = ends && rest.endsWith('\r') ? rest.slice(0, -1) : rest
      const isPadding = quoted && after.trim() === ''
      if (quoted && !isPadding) badQuote = true
      cells.push(isPadding ? cell : cell + after)
      if (ends) return { cells, end: newline + 1, quoted: true, badQuote }
      at = comma + 1
    }
  }
}
