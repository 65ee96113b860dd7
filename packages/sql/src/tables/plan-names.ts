/** A thing that gets another name. */
export interface Rename {
  readonly from: string
  readonly to: string
}

/**
 * Renames in an order in which no name is taken: what would collide goes through a name in between (a ↔ b).
 * @param taken every name there is before.
 */
export const orderRenames = (renames: readonly Rename[], taken: ReadonlySet<string>): readonly Rename[] => {
  const real = renames.filter(rename => rename.from !== rename.to)
  const first: Rename[] = []
  const last: Rename[] = []
  real.forEach((rename, i) => {
    if (!taken.has(rename.to)) {
      first.push(rename)
      return
    }
    const between = `tessera_between_${i}`
    first.push({ from: rename.from, to: between })
    last.push({ from: between, to: rename.to })
  })
  return [...first, ...last]
}
