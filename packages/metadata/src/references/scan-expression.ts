import type { Json } from '@tessera/schemas'
import type { ObjectModel } from '../model/model.ts'
import { placesByName } from '../structure/by-name.ts'
import { isObject } from '../structure/node.ts'
import { part, type Resolution } from './resolution.ts'
import { resolvePathIn } from './resolve-fields.ts'
import { ownObject, scopeOf } from './scopes.ts'
import { targetsOf, tracePath } from './trace-path.ts'
import type { Spot } from './values-at.ts'

/** Operators whose further arguments are about the elements of the first. */
const overLists = new Set([
  'some',
  'all',
  'none',
  'count',
  'sum',
  'min',
  'max',
  'average',
  'latest',
  'filter',
  'map',
  'reduce',
])

/** Operators that compare with a value of an option. */
const comparing = new Set(['==', '!=', '===', '!==', 'in'])

const variable = (value: Json | undefined): string | undefined => {
  const path = isObject(value) ? value['var'] : undefined
  const name: unknown = Array.isArray(path) ? path[0] : path
  return typeof name === 'string' ? name : undefined
}

/** Walks an expression without recursion into its operators’ meaning: only where it names fields, options, roles, calendars. */
export class ExpressionScan {
  readonly #at: Resolution
  readonly #record: ObjectModel | undefined

  constructor(at: Resolution) {
    this.#at = at
    this.#record = ownObject(at.model, at.place)
  }

  scan(spot: Spot, self: readonly ObjectModel[]): void {
    const { value, pointer } = spot
    if (Array.isArray(value)) {
      value.forEach((entry: Json, index) => {
        this.scan({ value: entry, pointer: `${pointer}/${index}` }, self)
      })
    } else if (isObject(value)) {
      for (const [operator, argument] of Object.entries(value)) {
        if (argument !== undefined)
          this.#operator(operator, { value: argument, pointer: `${pointer}/${escaped(operator)}` }, self)
      }
    }
  }

  #operator(operator: string, spot: Spot, self: readonly ObjectModel[]): void {
    const { value, pointer } = spot
    if (operator === 'var') {
      if (typeof value === 'string') this.#variable(spot, value, self)
      else if (Array.isArray(value) && typeof value[0] === 'string')
        this.#variable({ value: value[0], pointer: `${pointer}/0` }, value[0], self)
      return
    }
    const list: readonly Json[] = Array.isArray(value) ? value : [value]
    const at = (index: number): string => (Array.isArray(value) ? `${pointer}/${index}` : pointer)
    const elements = overLists.has(operator) && list.length > 1 ? this.#elements(list[0], self) : undefined
    list.forEach((argument, index) => {
      this.scan({ value: argument, pointer: at(index) }, index > 0 && elements !== undefined ? elements : self)
    })
    if (comparing.has(operator)) this.#options(list, at, self)
    if (operator === 'has_role') this.#names('role', list, at)
    else if (/business|work/.test(operator)) this.#names('calendar', list, at)
  }

  /** Objects whose records are the elements of a list; undefined when it is no list of records. */
  #elements(list: Json | undefined, self: readonly ObjectModel[]): readonly ObjectModel[] | undefined {
    const path = variable(list)
    if (path === undefined) return undefined
    const [objects, names] = this.#rooted(path.split('.'), self)
    const last = tracePath(this.#at.model, objects, names)
    const field = last.whole ? last.fields.at(-1) : undefined
    const isList = field?.type === 'lines' || field?.type === 'lookups'
    return isList ? targetsOf(this.#at.model, field) : undefined
  }

  #rooted(
    names: readonly string[],
    self: readonly ObjectModel[],
  ): readonly [readonly ObjectModel[], readonly string[]] {
    const first = names[0] ?? ''
    if (!first.startsWith('$')) return [self, names]
    const record = this.#record === undefined ? [] : [this.#record]
    // Offered records of a lookup; an offered option has no fields.
    if (first === '$option') return [scopeOf(this.#at.model, this.#at.place, 'lines'), names.slice(1)]
    return first === '$old' || first === '$form' ? [record, names.slice(1)] : [[], names.slice(1)]
  }

  #variable(spot: Spot, path: string, self: readonly ObjectModel[]): void {
    const names = path.split('.')
    const first = names[0] ?? ''
    if (first === '$run') {
      const flow = ancestorFlow(this.#at)
      const step = flow?.find(one => isObject(one) && one['name'] === names[1])
      const id = isObject(step) && typeof step['id'] === 'string' ? step['id'] : undefined
      this.#at.mention(
        spot,
        names.map((name, index) => part(name, index === 1 ? id : undefined)),
      )
      return
    }
    const [objects, fields] = this.#rooted(names, self)
    if (objects.length === 0 || fields.length === 0) return
    const prefix = first.startsWith('$') ? `${first}.`.length : 0
    this.#at.mention(spot, resolvePathIn(objects, fields.join('.'), this.#at).parts, prefix)
  }

  #options(list: readonly Json[], at: (index: number) => string, self: readonly ObjectModel[]): void {
    for (const side of list) {
      const path = variable(side)
      if (path === undefined) continue
      const [objects, names] = this.#rooted(path.split('.'), self)
      const trace = tracePath(this.#at.model, objects, names)
      const options = trace.whole ? trace.fields.at(-1)?.options : undefined
      if (options === undefined) continue
      const mention = (value: Json, pointer: string): void => {
        const id = typeof value === 'string' ? options.find(option => option.value === value)?.id : undefined
        if (id !== undefined) this.#at.mention({ value, pointer }, [part(String(value), id)])
      }
      list.forEach((other, index) => {
        if (Array.isArray(other))
          other.forEach((value: Json, nth) => {
            mention(value, `${at(index)}/${nth}`)
          })
        else mention(other, at(index))
      })
    }
  }

  #names(kind: 'role' | 'calendar', list: readonly Json[], at: (index: number) => string): void {
    const places = placesByName(this.#at.model.definition, kind)
    list.forEach((value, index) => {
      const place = typeof value === 'string' ? places.get(value) : undefined
      if (place !== undefined) this.#at.mention({ value, pointer: at(index) }, [part(String(value), place.node.id)])
    })
  }
}

const escaped = (operator: string): string => operator.replaceAll('~', '~0').replaceAll('/', '~1')

const ancestorFlow = (at: Resolution): readonly Json[] | undefined => {
  for (let place: Resolution['place'] | undefined = at.place; place !== undefined; place = place.parent) {
    const nodes = place.kind === 'flow' ? place.node['nodes'] : undefined
    if (Array.isArray(nodes)) return nodes
  }
  return undefined
}
