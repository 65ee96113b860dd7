import type { Cell } from './cell.ts'

/** Cells in an order in which each runs after those that write what it reads. */
export const orderCells = (cells: readonly Cell[]): readonly Cell[] => {
  const writers = new Map(cells.map(cell => [cell.writes, cell]))
  const ordered: Cell[] = []
  const seen = new Set<Cell>()
  const visit = (cell: Cell): void => {
    if (seen.has(cell)) return
    seen.add(cell)
    for (const signal of cell.reads) {
      const earlier = writers.get(signal)
      if (earlier !== undefined) visit(earlier)
    }
    ordered.push(cell)
  }
  for (const cell of cells) visit(cell)
  return ordered
}

/** For each field the places of the cells that a change of it can reach; worked out when first asked. */
export const reachOf = (cells: readonly Cell[]): ((field: string) => readonly number[]) => {
  const readers = new Map<string, number[]>()
  for (const [place, cell] of cells.entries())
    for (const signal of cell.reads) readers.set(signal, [...(readers.get(signal) ?? []), place])
  const known = new Map<string, readonly number[]>()
  return field => {
    const before = known.get(field)
    if (before !== undefined) return before
    const reached = new Set<number>()
    const waiting = [`raw:${field}`]
    for (let signal = waiting.pop(); signal !== undefined; signal = waiting.pop()) {
      for (const place of readers.get(signal) ?? []) {
        if (reached.has(place)) continue
        reached.add(place)
        const cell = cells[place]
        if (cell !== undefined) waiting.push(cell.writes)
      }
    }
    const places = [...reached].sort((one, other) => one - other)
    known.set(field, places)
    return places
  }
}

/** Groups of names that reach each other: name → number of its group. */
export const circles = (edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> => {
  const reach = new Map<string, Set<string>>()
  for (const name of edges.keys()) {
    const found = new Set<string>()
    const waiting = [...(edges.get(name) ?? [])]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue
      found.add(next)
      waiting.push(...(edges.get(next) ?? []))
    }
    reach.set(name, found)
  }
  const group = new Map<string, number>()
  for (const [name, found] of reach) {
    if (!found.has(name) || group.has(name)) continue
    const number = group.size
    group.set(name, number)
    for (const other of found) if (reach.get(other)?.has(name)) group.set(other, number)
  }
  return group
}
