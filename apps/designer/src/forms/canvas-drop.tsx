import { findNode, itemWords, labelOf, mayPlace } from '@tessera/metadata'
import { DropHint, DropLine, useLanguage, useTexts } from '@tessera/react'
import type { FormDefinition, FormItem } from '@tessera/schemas'
import { type ReactNode, useRef, useState } from 'react'
import { useDrop } from 'react-dnd'
import { useDraftDoor } from '../draft/draft-context.ts'
import { type FormDragged, formDrag } from './dragged.ts'
import type { FormActions } from './form-actions.ts'
import { type Hit, slotAt, slotBeside } from './slot-at.ts'
import { formTexts } from './texts.ts'

export interface CanvasDropProps {
  readonly form: FormDefinition
  readonly actions: FormActions
  readonly onDropped: (id: string) => void
  readonly children: ReactNode
}

interface Shown {
  readonly hit: Hit
  /** Why it may not stand there. */
  readonly refusal: string | undefined
  /** The pointer, in the canvas’s own coordinates. */
  readonly x: number
  readonly y: number
}

/** Takes what is dragged: draws the line where it would land, or says at the pointer why it may not. */
export function CanvasDrop({ form, actions, onDropped, children }: CanvasDropProps): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { store } = useDraftDoor()
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>()
  const look = (dragged: FormDragged, point: { x: number; y: number } | null): Shown | undefined => {
    const canvas = box.current
    if (canvas === null || point === null) return undefined
    const { definition } = store.state()
    const origin = canvas.getBoundingClientRect()
    const at = { x: point.x - origin.left, y: point.y - origin.top }
    let refusal: string | undefined
    const first = slotAt(canvas, definition, form, point)
    for (let hit = first; hit !== undefined; hit = slotBeside(canvas, definition, hit, point)) {
      const answer = mayPlace(definition, dragged.probe, hit.target.slot)
      if (answer === true) return { hit, refusal: undefined, ...at }
      refusal ??= answer.message[language]
    }
    return first === undefined ? undefined : { hit: first, refusal, ...at }
  }
  const [{ over }, drop] = useDrop<FormDragged, unknown, { over: boolean }>(
    () => ({
      accept: formDrag,
      collect: monitor => ({ over: monitor.isOver() }),
      hover: (dragged, monitor) => setShown(look(dragged, monitor.getClientOffset())),
      drop: (dragged, monitor) => {
        const at = look(dragged, monitor.getClientOffset())
        setShown(undefined)
        if (at === undefined || at.refusal !== undefined) return
        if (dragged.id !== undefined) {
          actions.placeItem(dragged.id, at.hit.target)
          onDropped(dragged.id)
          return
        }
        const made = dragged.make?.()
        if (made !== undefined && actions.addAt(made.item, made.before, at.hit.target)) onDropped(made.item.id ?? '')
      },
    }),
    [form, actions, language, onDropped],
  )
  const where = (hit: Hit): string => {
    const node = findNode(store.state().definition, hit.target.slot.id)
    const item = node?.kind === 'item' ? (node.node as unknown as FormItem) : undefined
    const named = node === undefined ? '' : labelOf(node.node as { label?: string; name?: string }, language)
    const holder =
      named !== ''
        ? named
        : item === undefined
          ? t('column', { index: (node?.index ?? 0) + 1 })
          : itemWords[item.type][language]
    return t('dropInto', { holder, index: hit.target.index + 1 })
  }
  const line = over ? shown : undefined
  return (
    <div
      ref={node => {
        box.current = node
        drop(node)
      }}
      className="ds-drop-area"
    >
      {children}
      {line === undefined ? null : (
        <>
          {line.refusal === undefined ? (
            <div
              className="ds-drop-line"
              style={
                line.hit.line.upright
                  ? { left: line.hit.line.left, top: line.hit.line.top, height: line.hit.line.length }
                  : { left: line.hit.line.left, top: line.hit.line.top, width: line.hit.line.length }
              }
            >
              <DropLine upright={line.hit.line.upright} />
            </div>
          ) : null}
          <div className="ds-drop-hint" style={{ left: line.x + 16, top: line.y + 34 }}>
            <DropHint refused={line.refusal !== undefined}>{line.refusal ?? where(line.hit)}</DropHint>
          </div>
        </>
      )}
    </div>
  )
}
