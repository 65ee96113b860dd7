import type { Edit, FormItem } from '@tessera/schemas'
import type { GhostLook } from '../parts/drag-layer.tsx'

/** Name of everything that can be dropped on a form. */
export const formDrag = 'form-item'

/** What is dragged over a form: an item that stands on it, or something new. */
export interface FormDragged extends GhostLook {
  /** Id of the item when it is on the form already. */
  readonly id?: string | undefined
  /** Asked of `mayPlace`. */
  readonly probe: FormItem | { readonly type: FormItem['type'] }
  /** Makes the new item, and what has to be done first: the field it shows. */
  readonly make?: (() => { readonly item: FormItem; readonly before: readonly Edit[] }) | undefined
}
