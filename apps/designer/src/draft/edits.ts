import type { AddEdit, ChangeEdit, Edit, Json, LocalText, MoveEdit, RemoveEdit } from '@tessera/schemas'

/** Definitions are plain JSON; interfaces hide that from TypeScript. */
export const asJson = (value: unknown): Json => value as Json

type Node = { [key: string]: Json }

/** Puts a node into a list of the node `parent`; at the end without `index`. */
export const add = (parent: string, list: string, node: unknown, index?: number): AddEdit => {
  const edit: AddEdit = { edit: 'add', parent, list, node: node as Node }
  return index === undefined ? edit : { ...edit, index }
}

/** Sets properties of a node; `undefined` and null take one away. */
export const change = (id: string, set: { readonly [property: string]: unknown }): ChangeEdit => ({
  edit: 'change',
  id,
  set: Object.fromEntries(Object.entries(set).map(([key, value]) => [key, asJson(value ?? null)])),
})

export const move = (id: string, parent: string, list: string, index: number): MoveEdit => ({
  edit: 'move',
  id,
  parent,
  list,
  index,
})

export const remove = (id: string): RemoveEdit => ({ edit: 'remove', id })

/** Several edits as one step of undo. */
export const group = (label: LocalText, edits: readonly Edit[]): Edit => {
  const [only] = edits
  return edits.length === 1 && only !== undefined ? only : { edit: 'group', label, edits: [...edits] }
}
