import type { ReactNode } from 'react'
import { DndProvider } from 'react-dnd'
import { HTML5Backend } from 'react-dnd-html5-backend'
import { DragLayer } from './drag-layer.tsx'

/** Where things can be dragged by the pointer; whatever is dragged shows as a tilted ghost. */
export function DndArea({ children }: { children: ReactNode }): ReactNode {
  return (
    <DndProvider backend={HTML5Backend}>
      {children}
      <DragLayer />
    </DndProvider>
  )
}
