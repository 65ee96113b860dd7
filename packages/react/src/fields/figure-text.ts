/** `1234567.5` → `1,234,567.5`, while it is typed as well. */
export const grouped = (written: string): string => {
  const [whole = '', decimals] = written.split('.')
  const figure = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? figure : `${figure}.${decimals}`
}

/** What is typed as a plain figure: full-width digits and separators are understood. */
export const ungrouped = (typed: string | undefined): string =>
  (typed ?? '')
    .replace(/[０-９．－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s¥￥]/g, '')
