import type { ChoiceOption } from '@tessera/schemas'

/** Finds options by what people write. */
export interface OptionIndex {
  /** Value of an option or of one of its aliases; undefined when there is none. */
  readonly value: (written: string) => string | undefined
  /** The same, also by label. */
  readonly fromText: (text: string) => string
  /** Values that may be chosen anew. */
  readonly offered: ReadonlySet<string>
}

/** An index over the options of a field, made once. */
export const indexOptions = (options: readonly ChoiceOption[]): OptionIndex => {
  const values = new Set(options.map(option => option.value))
  const aliases = new Map<string, string>()
  const labels = new Map<string, string>()
  const note = (map: Map<string, string>, key: string | undefined, value: string): void => {
    if (key !== undefined && !map.has(key.trim().toLowerCase())) map.set(key.trim().toLowerCase(), value)
  }
  for (const { value, label, aliases: others } of options) {
    for (const other of others ?? []) note(aliases, other, value)
    for (const said of typeof label === 'string' ? [label] : [label?.en, label?.['zh-CN']]) note(labels, said, value)
  }
  const find = (written: string): string | undefined =>
    values.has(written) ? written : aliases.get(written.trim().toLowerCase())
  return {
    value: find,
    fromText: text => find(text.trim()) ?? labels.get(text.trim().toLowerCase()) ?? text.trim(),
    offered: new Set(options.filter(option => option.retired !== true).map(option => option.value)),
  }
}
