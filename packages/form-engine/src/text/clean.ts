import type { TextField } from '@tessera/schemas'

/** How a typed text is tidied. */
export type Cleaning = NonNullable<TextField['clean']>[number]

/** `ＡＢ１２` → `AB12`; the ideographic space becomes a space. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

const cleanings: Record<Cleaning, (text: string) => string> = {
  half_width: toHalfWidth,
  trim: text => text.trim(),
  collapse_spaces: text => text.replace(/\s+/g, ' '),
  lower: text => text.toLowerCase(),
  upper: text => text.toUpperCase(),
  digits_only: text => text.replace(/\D+/g, ''),
}

/** The order in which they act, whatever the order in the definition, so that tidying twice changes nothing. */
const order = ['half_width', 'collapse_spaces', 'trim', 'lower', 'upper', 'digits_only'] as const satisfies Cleaning[]

/** One function for all tidyings of a field. */
export const cleaner = (wanted: readonly Cleaning[] | undefined): ((text: string) => string) => {
  const steps = order.filter(name => wanted?.includes(name)).map(name => cleanings[name])
  return text => {
    let tidy = text
    for (const step of steps) tidy = step(tidy)
    return tidy
  }
}
