/** The joins of one statement, each path once. */
export interface Joins {
  /** The alias of what a path leads to. `write` gives the join for it. */
  add(path: string, write: (alias: string) => string): string
  /** All of them, with a space in front of each. */
  text(): string
}

/** No joins yet. */
export const newJoins = (): Joins => {
  const aliases = new Map<string, string>()
  const texts: string[] = []
  return {
    add: (path, write) => {
      const known = aliases.get(path)
      if (known !== undefined) return known
      const alias = `j${aliases.size + 1}`
      aliases.set(path, alias)
      texts.push(` ${write(alias)}`)
      return alias
    },
    text: () => texts.join(''),
  }
}
