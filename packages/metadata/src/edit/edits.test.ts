import type { AppDefinition, Edit, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryApp } from '../../../testing/src/arbitrary-app.ts'
import { checkDefinition } from '../check/check-definition.ts'
import { toBundle } from '../folder/to-bundle.ts'
import { giveIds } from '../read/give-ids.ts'
import type { IdSource } from '../read/id-source.ts'
import { countedIds } from '../read/id-source.ts'
import { asNode, type DefinitionNode, isObject, listsOf } from '../structure/node.ts'
import type { NodeKind } from '../structure/node-kinds.ts'
import { type Place, visitNodes } from '../structure/walk.ts'
import { applyEdit } from './apply-edit.ts'

const placesIn = (app: AppDefinition): Place[] => {
  const places: Place[] = []
  visitNodes(app, place => places.push(place))
  return places
}

const withoutIds = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, withoutIds(inner as Json)]),
  )
}

const copyOf = (kind: NodeKind, node: DefinitionNode, ids: IdSource, name: string): { [key: string]: Json } => {
  const bare = withoutIds(node as Json) as { [key: string]: Json }
  const renamed = typeof bare['name'] === 'string' ? { ...bare, name } : bare
  return giveIds(kind, asNode(renamed), ids) as { [key: string]: Json }
}

/** An edit that may be refused; most are not. */
const anyEdit = (app: AppDefinition, g: fc.GeneratorValue, ids: IdSource, depth = 1): Edit => {
  const places = placesIn(app).filter(place => place.kind !== 'app')
  const int = (most: number): number => g(fc.integer, { min: 0, max: Math.max(0, most) })
  const place = places[int(places.length - 1)] as Place
  const id = place.node.id ?? ''
  const name = `fresh_${int(3)}`
  switch (g(fc.constantFrom, 'remove', 'change', 'take', 'move', 'far', 'rename', 'add', 'group')) {
    case 'remove':
      return { edit: 'remove', id }
    case 'change':
      return { edit: 'change', id, set: { label: g(fc.constantFrom, 'New', null, { en: 'A', 'zh-CN': '甲' }) } }
    case 'take': {
      const properties = Object.keys(place.node).filter(property => property !== 'id')
      return { edit: 'change', id, set: { [properties[int(properties.length - 1)] ?? 'label']: null } }
    }
    case 'move':
      return { edit: 'move', id, parent: place.parent?.node.id ?? '', list: place.list ?? '', index: int(3) }
    case 'far': {
      const holders = places.filter(one => [...listsOf(one.kind, one.node).values()].includes(place.kind))
      const holder = holders[int(Math.max(0, holders.length - 1))] ?? place
      const list = [...listsOf(holder.kind, holder.node)].find(([, kind]) => kind === place.kind)?.[0] ?? 'items'
      return { edit: 'move', id, parent: holder.node.id ?? '', list, index: int(2) }
    }
    case 'rename':
      return { edit: 'rename', id, name }
    case 'add':
      return {
        edit: 'add',
        parent: place.parent?.node.id ?? '',
        list: place.list ?? '',
        index: int(2),
        node: copyOf(place.kind, place.node, ids, name),
      }
    default:
      if (depth === 0) return { edit: 'remove', id }
      return { edit: 'group', edits: Array.from({ length: int(3) }, () => anyEdit(app, g, ids, depth - 1)) }
  }
}

const appAndEdits = (most: number) =>
  fc.tuple(arbitraryApp(), fc.gen()).map(([app, g]) => {
    const ids = countedIds(1_000_000)
    const states = [app]
    const inverses: Edit[] = []
    for (let n = 0; n < most; n++) {
      const result = applyEdit(states.at(-1) as AppDefinition, anyEdit(states.at(-1) as AppDefinition, g, ids))
      if (!result.ok) continue
      states.push(result.value.definition)
      inverses.push(result.value.inverse)
    }
    return { states, inverses }
  })

const applied = (app: AppDefinition, edit: Edit): AppDefinition => {
  const result = applyEdit(app, edit)
  if (!result.ok) throw new Error(JSON.stringify([edit, result.issues]))
  return result.value.definition
}

test('E1 the inverse of an edit brings back exactly what was there, and its inverse the edit', () => {
  let taken = 0
  fc.assert(
    fc.property(appAndEdits(6), ({ states, inverses }) => {
      for (const [index, inverse] of inverses.entries()) {
        const [before, after] = [states[index] as AppDefinition, states[index + 1] as AppDefinition]
        const back = applyEdit(after, inverse)
        if (!back.ok) throw new Error(JSON.stringify([inverse, back.issues]))
        expect(back.value.definition).toEqual(before)
        expect(applied(back.value.definition, back.value.inverse)).toEqual(after)
        taken++
      }
    }),
    { numRuns: 150 },
  )
  expect(taken).toBeGreaterThan(300)
})

test('E2 taking back a sequence of edits, the last first, ends at the beginning', () => {
  fc.assert(
    fc.property(appAndEdits(12), ({ states, inverses }) => {
      const end = inverses.toReversed().reduce(applied, states.at(-1) as AppDefinition)
      expect(toBundle(end)).toBe(toBundle(states[0] as AppDefinition))
    }),
    { numRuns: 80 },
  )
})

test('E3 no edit lets two nodes share an id or leaves one without', () => {
  fc.assert(
    fc.property(appAndEdits(8), ({ states }) => {
      const ids = placesIn(states.at(-1) as AppDefinition).map(place => place.node.id)
      expect(ids).not.toContain(undefined)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 60 },
  )
})

test('E4 a rename within a valid app leaves it valid', () => {
  fc.assert(
    fc.property(arbitraryApp(), fc.gen(), (app, g) => {
      const named = placesIn(app).filter(place => place.kind !== 'app' && typeof place.node['name'] === 'string')
      const place = named[g(fc.nat, { max: named.length - 1 })] as Place
      const after = applied(app, { edit: 'rename', id: place.node.id ?? '', name: 'quite_another' })
      expect(checkDefinition(after).filter(found => found.severity === 'block')).toEqual([])
      const gone = JSON.stringify(place.node['name'])
      if (place.kind === 'object') expect(toBundle(after)).not.toContain(`"object": ${gone}`)
    }),
    { numRuns: 150 },
  )
})

test('E5 an edit leaves the old definition as it was and shares what it did not touch', () => {
  fc.assert(
    fc.property(arbitraryApp(), app => {
      const before = toBundle(app)
      const object = app.objects?.[0]
      const after = applied(app, { edit: 'change', id: object?.id ?? '', set: { label: 'Changed' } })
      expect(toBundle(app)).toBe(before)
      expect(after.forms).toBe(app.forms)
      expect(after.objects?.[0]?.fields).toBe(object?.fields)
      expect(after.objects?.[1]).toBe(app.objects?.[1])
    }),
    { numRuns: 30 },
  )
})
