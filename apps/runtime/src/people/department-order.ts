import type { Department } from '@tessera/schemas'

/** A department with how deep it stands. */
export interface PlacedDepartment {
  readonly department: Department
  readonly depth: number
}

/** Departments as a tree read from top to bottom; one whose parent is gone stands at the top. */
export const inTreeOrder = (departments: readonly Department[]): readonly PlacedDepartment[] => {
  const ids = new Set(departments.map(one => one.id))
  const children = new Map<string | null, Department[]>()
  for (const one of departments) {
    const parent = one.parent !== null && ids.has(one.parent) ? one.parent : null
    children.set(parent, [...(children.get(parent) ?? []), one])
  }
  const below = (parent: string | null, depth: number): PlacedDepartment[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap(department => [{ department, depth }, ...below(department.id, depth + 1)])
  return below(null, 0)
}
