import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'

/** A link of the diagram: `from` holds the lookup, so many of it belong to one of `to`. */
export interface DiagramLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly field: string
}

/** Every lookup between the shown objects, one line each; a lookup to itself is told by its field only. */
export const linksOf = (model: Model): readonly DiagramLink[] =>
  model.objects.flatMap(object =>
    [...object.fields.values()].flatMap(field =>
      field.system || (field.type !== 'lookup' && field.type !== 'lookups')
        ? []
        : (field.target ?? [])
            .filter(target => target !== object.qualified)
            .map(target => ({
              id: `${object.qualified}.${field.name}>${target}`,
              from: object.qualified,
              to: target,
              field: field.name,
            })),
    ),
  )

/** Fields a card shows: the title, then choices, figures, links and the like; never more than `most`. */
export const cardFields = (object: ObjectModel, atMost: number): readonly FieldModel[] => {
  const own = [...object.fields.values()].filter(field => !field.system)
  const title = own.filter(field => field.name === object.title)
  return [...title, ...own.filter(field => field.name !== object.title)].slice(0, atMost)
}

/** Height of a card with so many fields shown and so many left out. */
export const cardHeight = (shown: number, left: number): number => 38 + shown * 24 + (left > 0 ? 22 : 0)

export const cardWidth = 184

const gap = 24

const most = 2
const mostOfCurrent = 7

/** How many fields a card shows. */
export const shownCount = (isCurrent: boolean): number => (isCurrent ? mostOfCurrent : most)

interface Point {
  readonly x: number
  readonly y: number
}

/** So many cards stand on top of each other before another column is begun. */
const tallest = 4

/** Every object with its distance from the open one, neighbours first; what hangs on nothing comes last. */
const byDistance = (model: Model, current: string): readonly string[] => {
  const links = linksOf(model)
  const found = [current]
  for (const name of found) {
    for (const { from, to } of links) {
      const other = from === name ? to : to === name ? from : undefined
      if (other !== undefined && !found.includes(other)) found.push(other)
    }
  }
  return [...found, ...model.objects.map(object => object.qualified).filter(name => !found.includes(name))]
}

/**
 * Places the open object in the middle, its neighbours left and right of it, the others further out; columns are
 * centred so that lines stay short.
 */
export const layout = (model: Model, current: string): ReadonlyMap<string, Point> => {
  const [, ...others] = byDistance(model, current)
  const side = new Map<string, number>([[current, 0]])
  const perSide = Math.ceil(others.length / 2)
  const columnsPerSide = Math.max(1, Math.ceil(perSide / tallest))
  const perColumn = Math.ceil(perSide / columnsPerSide)
  others.forEach((name, index) => {
    const column = Math.floor(Math.floor(index / 2) / perColumn) + 1
    side.set(name, index % 2 === 0 ? -column : column)
  })
  const columns = new Map<number, ObjectModel[]>()
  for (const object of model.objects) {
    const at = side.get(object.qualified) ?? 0
    columns.set(at, [...(columns.get(at) ?? []), object])
  }
  const places = new Map<string, Point>()
  for (const [at, objects] of columns) {
    const heights = objects.map(object => {
      const all = [...object.fields.values()].filter(field => !field.system).length
      const shown = Math.min(all, shownCount(object.qualified === current))
      return cardHeight(shown, all - shown)
    })
    const total = heights.reduce((sum, height) => sum + height + gap, -gap)
    let y = -total / 2
    objects.forEach((object, index) => {
      places.set(object.qualified, { x: at * (cardWidth + 96), y })
      y += (heights[index] ?? 0) + gap
    })
  }
  return places
}
