/** Entries of a cell that holds several: separated by commas, semicolons, the Chinese ones, `|` or line breaks. */
export const splitList = (text: string): string[] =>
  text
    .split(/[,;|\n，；、]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
