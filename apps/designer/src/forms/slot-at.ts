import { findNode, type Place } from '@tessera/metadata'
import type { AppDefinition, FormDefinition, FormItem } from '@tessera/schemas'
import { holdersIn, type Target } from './tree.ts'

/** Where the drop line is drawn, in the canvas’s own coordinates. */
export interface Line {
  readonly left: number
  readonly top: number
  /** Length of the line. */
  readonly length: number
  readonly upright: boolean
}

/** The place under the pointer. */
export interface Hit {
  readonly target: Target
  readonly line: Line
}

interface Point {
  readonly x: number
  readonly y: number
}

const edge = 10

const frameOf = (canvas: HTMLElement, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : canvas.querySelector(`[data-item="${CSS.escape(id)}"]`)

const sameRow = (a: DOMRect, b: DOMRect): boolean => a.top < b.bottom - 4 && b.top < a.bottom - 4

const lineAt = (box: DOMRect, after: boolean, upright: boolean, origin: DOMRect): Line =>
  upright
    ? {
        left: (after ? box.right + 9 : box.left - 11) - origin.left,
        top: box.top - origin.top,
        length: box.height,
        upright,
      }
    : {
        left: box.left - origin.left,
        top: (after ? box.bottom + 5 : box.top - 7) - origin.top,
        length: box.width,
        upright,
      }

/** Whether an item stands beside another one of its list, so that left and right decide instead of above and below. */
const standsBeside = (canvas: HTMLElement, items: readonly FormItem[], index: number, box: DOMRect): boolean =>
  [items[index - 1], items[index + 1]].some(one => {
    const other = frameOf(canvas, one?.id)?.getBoundingClientRect()
    return other !== undefined && sameRow(box, other)
  })

const besideItem = (
  canvas: HTMLElement,
  holder: string,
  items: readonly FormItem[],
  index: number,
  point: Point,
  origin: DOMRect,
): Hit | undefined => {
  const box = frameOf(canvas, items[index]?.id)?.getBoundingClientRect()
  if (box === undefined) return undefined
  const upright = standsBeside(canvas, items, index, box)
  const after = upright ? point.x > box.left + box.width / 2 : point.y > box.top + box.height / 2
  return {
    target: { slot: { id: holder, list: 'items' }, index: after ? index + 1 : index },
    line: lineAt(box, after, upright, origin),
  }
}

const distance = (box: DOMRect, { x, y }: Point): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))

/** Beside the nearest item of a list; in it when the list is empty. */
const inList = (
  canvas: HTMLElement,
  holder: { readonly id?: string; readonly items: readonly FormItem[] },
  box: DOMRect,
  point: Point,
  origin: DOMRect,
): Hit | undefined => {
  const boxes = holder.items.map(item => frameOf(canvas, item.id)?.getBoundingClientRect())
  let nearest = -1
  boxes.forEach((one, index) => {
    const best = boxes[nearest]
    if (one !== undefined && (best === undefined || distance(one, point) < distance(best, point))) nearest = index
  })
  const id = holder.id ?? ''
  if (nearest >= 0) return besideItem(canvas, id, holder.items, nearest, point, origin)
  return {
    target: { slot: { id, list: 'items' }, index: 0 },
    line: { left: box.left + 8 - origin.left, top: box.top + 6 - origin.top, length: box.width - 16, upright: false },
  }
}

/**
 * The place of a form under the pointer, read from the frames as they stand on the page: `data-item` around an item,
 * `data-list` around a list of items.
 */
export const slotAt = (
  canvas: HTMLElement,
  app: AppDefinition,
  form: FormDefinition,
  point: Point,
): Hit | undefined => {
  const origin = canvas.getBoundingClientRect()
  const under = document.elementFromPoint(point.x, point.y)
  if (under === null || !canvas.contains(under)) return undefined
  const near = under.closest<HTMLElement>('[data-item], [data-list]')
  if (near === null || !canvas.contains(near)) return inList(canvas, form, origin, point, origin)
  const box = near.getBoundingClientRect()
  const listId = near.dataset['list']
  if (listId !== undefined) {
    const holder =
      listId === form.id
        ? form
        : (findNode(app, listId)?.node as unknown as { id?: string; items: readonly FormItem[] } | undefined)
    return holder === undefined ? undefined : inList(canvas, holder, box, point, origin)
  }
  const place = findNode(app, near.dataset['item'] ?? '')
  const parent = place?.parent
  if (place?.index === undefined || parent?.node.id === undefined) return undefined
  const item = place.node as unknown as FormItem
  const items = (parent.node as unknown as { items: readonly FormItem[] }).items
  const holders = holdersIn(item)
  const atEdge = point.y < box.top + edge || point.y > box.bottom - edge
  if (holders.length === 0 || atEdge) return besideItem(canvas, parent.node.id, items, place.index, point, origin)
  // In a container but over none of its lists: the list that is nearest takes it.
  const lists = holders.flatMap(holder => {
    const element = canvas.querySelector<HTMLElement>(`[data-list="${CSS.escape(holder.id ?? '')}"]`)
    const rect = element?.getBoundingClientRect()
    return rect !== undefined && rect.width > 0 ? [{ holder, rect }] : []
  })
  const [nearest] = lists.sort((a, b) => distance(a.rect, point) - distance(b.rect, point))
  const only = nearest ?? (holders[0] === undefined ? undefined : { holder: holders[0], rect: box })
  return only === undefined ? undefined : inList(canvas, only.holder, only.rect, point, origin)
}

/** The item whose list this is: a section itself, the tabs of a tab, the columns of a column. */
const containerOf = (place: Place | undefined): Place | undefined =>
  place?.kind === 'item' ? place : place?.parent?.kind === 'item' ? place.parent : undefined

/**
 * Where a thing lands that a container does not take: beside the container, while the pointer is in its upper or lower
 * third. Undefined in the middle: there the reason is told.
 */
export const slotBeside = (canvas: HTMLElement, app: AppDefinition, hit: Hit, point: Point): Hit | undefined => {
  const container = containerOf(findNode(app, hit.target.slot.id))
  const parent = container?.parent
  const box = frameOf(canvas, container?.node.id)?.getBoundingClientRect()
  if (container?.index === undefined || parent?.node.id === undefined || box === undefined) return undefined
  const third = box.height / 3
  const after = point.y > box.bottom - third
  if (!after && point.y > box.top + third) return undefined
  const index = after ? container.index + 1 : container.index
  return {
    target: { slot: { id: parent.node.id, list: 'items' }, index },
    line: lineAt(box, after, false, canvas.getBoundingClientRect()),
  }
}
