import { CsvReader } from './csv-reader.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** Rows of a sample when it is cut at a delimiter; the last, which may be torn, left out. */
const rowsOf = (sample: string, delimiter: string): number[] => {
  try {
    return new CsvReader(delimiter)
      .push(sample)
      .slice(0, 100)
      .map(row => row.cells.length)
  } catch {
    return []
  }
}

/** The separator that cuts the first rows into the most columns of the same number; a comma where none does. */
export const guessDelimiter = (sample: string): string => {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = rowsOf(sample.endsWith('\n') ? sample : `${sample}\n`, delimiter)
    const [heading = 1] = counts
    if (heading < 2) continue
    const alike = counts.filter(count => count === heading).length / counts.length
    const score = alike * alike * Math.log2(heading)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
