import { labelOf, type ObjectModel, text } from '@tessera/metadata'
import type { Language, NavigationEntry, NavigationGroup } from '@tessera/schemas'
import { type OpenApp, objectKey, pluralOf } from '../app/open-app.ts'
import { paths } from './paths.ts'

/** A place of the navigation. */
export interface Place {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly icon: string | undefined
  /** Absent for a page outside. */
  readonly object?: ObjectModel
  readonly view?: string
}

export interface PlaceGroup {
  readonly key: string
  readonly label: string | undefined
  readonly places: readonly Place[]
}

/** Objects that stand on their own: not those that only live as lines of others. */
export const ownObjects = (app: OpenApp): readonly ObjectModel[] => {
  const lines = new Set(
    app.model.objects.flatMap(object =>
      [...object.fields.values()].flatMap(field => (field.type === 'lines' ? (field.target ?? []) : [])),
    ),
  )
  return app.model.objects.filter(
    object => object.app === app.name && !lines.has(object.qualified) && app.rights(object).see,
  )
}

const mayGo = (entry: NavigationEntry, app: OpenApp): boolean =>
  entry.roles === undefined || entry.roles.length === 0 || entry.roles.some(role => app.summary.roles.includes(role))

const placeOf = (entry: NavigationEntry, app: OpenApp, language: Language, alone: boolean): Place | undefined => {
  const label = text(entry.label, language)
  if (entry.url !== undefined && /^https?:\/\//.test(entry.url)) {
    return { key: entry.url, label: label || entry.url, href: entry.url, icon: entry.icon ?? 'external-link' }
  }
  const view = app.definition.views?.find(one => one.name === entry.view)
  const object = app.model.object(entry.object ?? view?.object ?? '')
  if (object === undefined || !app.rights(object).see) return undefined
  const key = objectKey(app, object)
  const own = alone || view === undefined ? pluralOf(object, language) : labelOf(view, language)
  const href = paths.list(app.name, key, view?.name)
  const icon = entry.icon ?? object.definition.icon ?? 'table-2'
  return { key: href, label: label || own, href, icon, object, ...(view === undefined ? {} : { view: view.name }) }
}

/** The navigation of the definition, as far as the person may go; every object where none is defined. */
export const navigationPlaces = (app: OpenApp, language: Language): readonly PlaceGroup[] => {
  const written = app.definition.navigation ?? []
  const groups: readonly NavigationGroup[] =
    written.length > 0 ? written : [{ items: ownObjects(app).map(object => ({ object: object.qualified })) }]
  const times = new Map<string, number>()
  for (const { object } of groups.flatMap(group => group.items)) {
    if (object !== undefined) times.set(object, (times.get(object) ?? 0) + 1)
  }
  return groups
    .map((group, index) => ({
      key: group.id ?? String(index),
      label: text(group.label, language) || undefined,
      places: group.items
        .filter(entry => mayGo(entry, app))
        .flatMap(entry => placeOf(entry, app, language, times.get(entry.object ?? '') === 1) ?? []),
    }))
    .filter(group => group.places.length > 0)
}

/** The place one is at: that of the view where there is one, else the first of the object. */
export const placeAt = (
  groups: readonly PlaceGroup[],
  object: ObjectModel | undefined,
  view: string | null,
): Place | undefined => {
  const places = groups.flatMap(group => group.places).filter(place => place.object !== undefined)
  const here = places.filter(place => place.object === object)
  return here.find(place => place.view === (view ?? undefined)) ?? here[0]
}
