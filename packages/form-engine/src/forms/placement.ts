import type { FieldNode, LinesNode } from './form-nodes.ts'

/** A field on the form and the items that it stands in, outermost first. */
export interface Placement {
  readonly node: FieldNode | LinesNode
  readonly holders: readonly string[]
}
