/** Something that is computed from fields and fills one. */
export interface Filling {
  readonly field: string
  readonly reads: readonly string[]
}

/**
 * Fillings in an order in which each runs after those whose field it reads; otherwise as they stand. In a circle
 * (refused by `checkDefinition`) the one that was reached first runs last.
 */
export const inOrder = <T extends Filling>(fillings: readonly T[]): readonly T[] => {
  const byField = new Map<string, T[]>()
  for (const one of fillings) byField.set(one.field, [...(byField.get(one.field) ?? []), one])
  const ordered: T[] = []
  const seen = new Set<T>()
  const visit = (one: T): void => {
    if (seen.has(one)) return
    seen.add(one)
    for (const field of one.reads)
      if (field !== one.field) for (const earlier of byField.get(field) ?? []) visit(earlier)
    ordered.push(one)
  }
  for (const one of fillings) visit(one)
  return ordered
}
