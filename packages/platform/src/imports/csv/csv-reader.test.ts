import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader } from './csv-reader.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import { guessEncoding } from './guess-encoding.ts'

const read = (text: string, delimiter = ',', cut = text.length) => {
  const reader = new CsvReader(delimiter)
  const rows = []
  for (let at = 0; at < text.length; at += Math.max(1, cut))
    rows.push(...reader.push(text.slice(at, at + Math.max(1, cut))))
  return [...rows, ...reader.end()]
}
const cells = (text: string, delimiter?: string) => read(text, delimiter).map(row => row.cells)

test('quotes hold separators, quotes and line breaks, and lines are counted through them', () => {
  const text = 'a,b\r\n"x, ""y""\r\nz",2\r\n\r\n3,"4"\r\n5,'
  expect(read(text)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"\r\nz', '2'] },
    { line: 5, cells: ['3', '4'] },
    { line: 6, cells: ['5', ''] },
  ])
})

test('a quote inside an unquoted cell is itself, and text after a closing quote is kept', () => {
  expect(cells('5" pipe,"a" b\n')).toEqual([['5" pipe', 'a b']])
})

test('F7 a row with something after a closing quote is marked, and the next row is whole; spaces there do not count', () => {
  const marks = read('"a,"b,c"\na,"b"c,d\n"x" ,"y"\t\nfine,row\n').map(row => row.badQuote === true)
  expect(marks).toEqual([true, true, false, false])
  expect(cells('"x" ,"y" \nz,w\n')).toEqual([
    ['x', 'y'],
    ['z', 'w'],
  ])
})

test('F8 an empty line is no row, a line of an empty quoted cell is one', () => {
  expect(cells('a\n\n""\nb\n')).toEqual([['a'], [''], ['b']])
})

test('F6 line breaks within quotes stay as they are, also when the first of them is a bare return', () => {
  expect(cells('"a\rb",c\r\n1,"2\r\n3"\r\n')).toEqual([
    ['a\rb', 'c'],
    ['1', '2\r\n3'],
  ])
})

test('a byte order mark, bare returns and other separators are understood', () => {
  expect(cells('\ufeffa;b\r1;2\r', ';')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quote that is never closed is told with the line it opens in', () => {
  expect(() => read('a\nb\n"c\nd\n')).toThrow('A quote opened in line 3 is never closed.')
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '客', ' ', '\r\n'), maxLength: 6 })

test('what is written by the rules is read back, however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), fc.nat(9), (rows, cut) => {
      const text = rows.map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(read(text, ',', cut).map(row => row.cells)).toEqual(rows)
    }),
  )
})

test('separators are guessed by the columns they make', () => {
  expect(guessDelimiter('a;b;c\n1,5;2;3\n')).toBe(';')
  expect(guessDelimiter('a\tb\n1\t"2,3"\n')).toBe('\t')
  expect(guessDelimiter('one column\nonly\n')).toBe(',')
})

test('encodings are guessed by what the bytes can be', () => {
  expect(guessEncoding(Buffer.from('客户,电话\n', 'utf8'))).toBe('utf-8')
  expect(guessEncoding(Buffer.from('客户', 'utf8').subarray(0, 5))).toBe('utf-8')
  expect(guessEncoding(Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x0a]))).toBe('gb18030')
  expect(guessEncoding(Buffer.from('\ufeffa,b', 'utf16le'))).toBe('utf-16le')
  expect(guessEncoding(Buffer.from('name,客户\n', 'utf16le'))).toBe('utf-16le')
})
