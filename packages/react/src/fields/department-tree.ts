import type { Department } from '@tessera/schemas'

/** A department with those below it. */
export interface Branch {
  readonly value: string
  readonly title: string
  readonly children: Branch[]
}

/** Departments as a tree; one whose parent is not there stands at the top. */
export const departmentTree = (all: readonly Department[]): readonly Branch[] => {
  const ids = new Set(all.map(one => one.id))
  const below = (parent: string | null): Branch[] =>
    all
      .filter(one => (one.parent !== null && ids.has(one.parent) ? one.parent : null) === parent)
      .map(one => ({ value: one.id, title: one.name, children: below(one.id) }))
  return below(null)
}
