import type { FieldType } from './descriptor.ts'

/** Share of the filled cells that have to fit; real columns hold a few slips. */
const enough = 0.9

/** Cells looked at: more would not change the answer. */
const most = 2000

const date = String.raw`\d{4}[-/.年](0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12]\d|3[01])日?`
const clock = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?`
const figure = String.raw`[-+]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d+)?`

/** In this order: what is narrower comes first. */
const forms: readonly (readonly [FieldType, RegExp])[] = [
  ['boolean', /^(是|否|有|无|yes|no|true|false|y|n|√|×)$/i],
  ['email', /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/],
  ['url', /^(https?:\/\/|www\.)\S+$/i],
  ['phone', /^(\+?86[- ]?)?1[3-9]\d([- ]?\d{4}){2}$/],
  ['phone', /^(\+\d{1,3}[- ]?)?(\(?0\d{2,3}\)?[- ]?)\d{3,4}[- ]?\d{4}(-\d{1,5})?$/],
  ['phone', /^\+\d{1,3}[- ]?\(?\d{1,4}\)?([- ]?\d{2,4}){2,4}$/],
  ['datetime', new RegExp(`^${date}[T ]+${clock}(Z|[+-]\\d\\d:?\\d\\d)?$`)],
  ['date', new RegExp(`^${date}$`)],
  ['time', new RegExp(`^${clock}$`)],
  ['percent', new RegExp(`^${figure} ?[%％]$`)],
  ['currency', new RegExp(`^([¥￥$€£]|CNY|RMB|USD|EUR) ?${figure}$|^${figure} ?(元|万元|CNY|RMB|USD|EUR)$`, 'i')],
]

const anyFigure = new RegExp(`^${figure}$`)

/** A long run of digits, or one with zeros in front, is a code and would be spoilt as a number. */
const isCode = (cell: string): boolean => /^0\d+$/.test(cell) || /^\d{16,}$/.test(cell)

/** Longest cell of a column that still looks like a list of options. */
const optionLength = 30

const cellsOf = (samples: readonly string[]): readonly string[] =>
  samples
    .slice(0, most)
    .map(cell => cell.trim())
    .filter(cell => cell !== '')

const looksLikeOptions = (cells: readonly string[]): boolean => {
  const distinct = new Set(cells)
  return (
    cells.length >= 8 &&
    distinct.size <= 20 &&
    distinct.size * 3 <= cells.length &&
    [...distinct].every(cell => cell.length <= optionLength)
  )
}

/** The type that the cells of a column point to; `text` for an empty or a mixed one. */
export const guessTypeOfColumn = (samples: readonly string[]): FieldType => {
  const cells = cellsOf(samples)
  if (cells.length === 0) return 'text'
  const need = Math.ceil(cells.length * enough)
  const fits = (test: (cell: string) => boolean): boolean => cells.filter(test).length >= need
  const types = new Set(forms.map(([type]) => type))
  for (const type of types) {
    const own = forms.filter(form => form[0] === type)
    if (fits(cell => own.some(([, form]) => form.test(cell)))) return type
  }
  if (fits(cell => anyFigure.test(cell) && !isCode(cell))) return 'number'
  if (looksLikeOptions(cells)) return 'choice'
  if (cells.some(cell => cell.includes('\n') || cell.length > 120)) return 'long_text'
  return 'text'
}

/** The different cells of a column, the most frequent first: options for a choice field made from it. */
export const optionsOfColumn = (samples: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const cell of cellsOf(samples)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([cell]) => cell)
}
