import type { FormNode, FormState } from '@tessera/form-engine'
import type { ComponentType } from 'react'
import type { FormHolder } from './form-frame.ts'

/** A list of items that is to be drawn. */
export interface FormItemsProps {
  readonly nodes: readonly FormNode[]
  readonly state: FormState
  readonly holder: FormHolder
  /** Columns the items flow into. */
  readonly columns: number
}

/** What an item that holds items takes: `Items` draws them, and is handed down since items stand within items. */
export interface HolderViewProps<Node extends FormNode> {
  readonly node: Node
  readonly state: FormState
  readonly Items: ComponentType<FormItemsProps>
}
