import type { Model, ObjectModel } from '@tessera/metadata'
import type { Expression, TableView, ViewDefinition } from '@tessera/schemas'
import { defaultColumns, mayShow } from './columns.ts'

/** What a list shows, as its address says it. */
export interface ListQuestion {
  /** The saved view it starts from; none for “All”. */
  readonly view: TableView | undefined
  readonly filter: Expression | undefined
  readonly search: string
  /** `-amount`: descending. */
  readonly sort: readonly string[]
  /** Fields, also through lookups. */
  readonly columns: readonly string[]
  /** Whether the address says something else than the view. */
  readonly changed: boolean
}

/** Parts of an address that belong to the question; the rest says what is open. */
const own = ['view', 'q', 'f', 'sort', 'cols'] as const

const readFilter = (text: string | null): Expression | undefined => {
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Expression
  } catch {
    return undefined
  }
}

const readNames = (text: string | null): readonly string[] | undefined =>
  text === null ? undefined : text.split(',').filter(name => name !== '')

/** The saved tables of an object, in the order of the definition. */
export const tablesOf = (
  views: readonly ViewDefinition[] | undefined,
  model: Model,
  object: ObjectModel,
): TableView[] =>
  (views ?? []).filter((view): view is TableView => view.type === 'table' && model.object(view.object) === object)

/** A saved view that shows everything: it stands for “All”. */
export const isWhole = (view: TableView): boolean => view.filter === undefined && /(^|_)all$/.test(view.name)

/** Reads the address; what does not make sense in it falls back to the view. */
export const readQuestion = (
  address: URLSearchParams,
  model: Model,
  object: ObjectModel,
  views: readonly TableView[],
): ListQuestion => {
  const named = address.get('view')
  const view = named === null ? views.find(isWhole) : views.find(one => one.name === named)
  const known = (path: string): boolean => mayShow(model, object, path)
  const filter = readFilter(address.get('f'))
  const sort = readNames(address.get('sort'))?.filter(key => known(key.replace(/^-/, '')))
  const columns = readNames(address.get('cols'))?.filter(known)
  const ownColumns = view?.columns?.map(column => column.field).filter(known)
  return {
    view,
    // `f=true` is the view with its filter taken off.
    filter: filter === true ? undefined : (filter ?? view?.filter),
    search: address.get('q') ?? '',
    sort: sort ?? view?.sort ?? [],
    columns: columns?.length ? columns : ownColumns?.length ? ownColumns : defaultColumns(object),
    changed: filter !== undefined || sort !== undefined || columns !== undefined,
  }
}

/** What may be changed of a question; `undefined` goes back to what the view says. */
export interface QuestionChange {
  readonly view?: string | undefined
  readonly search?: string | undefined
  /** `null` takes the filter off. */
  readonly filter?: Expression | null | undefined
  readonly sort?: readonly string[] | undefined
  readonly columns?: readonly string[] | undefined
}

const put = (address: URLSearchParams, name: string, value: string | undefined): void => {
  if (value === undefined || value === '') address.delete(name)
  else address.set(name, value)
}

/** The address after a change. Another view starts anew; what is open in the side view stays. */
export const writeQuestion = (
  address: URLSearchParams,
  change: QuestionChange,
  view?: TableView | undefined,
): URLSearchParams => {
  const next = new URLSearchParams(address)
  if ('view' in change) {
    for (const name of own) next.delete(name)
    put(next, 'view', change.view)
  }
  if ('search' in change) put(next, 'q', change.search)
  if ('sort' in change) put(next, 'sort', change.sort?.join(','))
  if ('columns' in change) put(next, 'cols', change.columns?.join(','))
  if ('filter' in change) {
    const { filter } = change
    const same = JSON.stringify(filter) === JSON.stringify(view?.filter ?? null)
    if (filter === undefined || same) next.delete('f')
    else next.set('f', JSON.stringify(filter === null ? true : filter))
  }
  return next
}
