import { DragGhost, FieldTypeIcon } from '@tessera/react'
import type { ReactNode } from 'react'
import { useDragLayer } from 'react-dnd'

/** What every dragged thing says about itself for its ghost. */
export interface GhostLook {
  readonly ghost: { readonly label: string; readonly fieldType?: string | undefined; readonly icon?: ReactNode }
}

/** The ghost of what is being dragged, at the pointer. */
export function DragLayer(): ReactNode {
  const { dragging, item, at } = useDragLayer(monitor => ({
    dragging: monitor.isDragging(),
    item: monitor.getItem<Partial<GhostLook> | null>(),
    at: monitor.getClientOffset(),
  }))
  const look = item?.ghost
  if (!dragging || at === null || look === undefined) return null
  return (
    <div className="ds-drag-layer" style={{ transform: `translate(${at.x + 6}px, ${at.y - 10}px)` }}>
      <DragGhost icon={look.fieldType === undefined ? look.icon : <FieldTypeIcon type={look.fieldType} />}>
        {look.label}
      </DragGhost>
    </div>
  )
}
