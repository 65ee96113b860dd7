import { type FormItem, type Issue, issue } from '@tessera/schemas'
import { bothLanguages } from '../records/both-languages.ts'
import type { FieldPlan } from '../records/field-plan.ts'
import type { RecordRules } from '../records/record-rules.ts'
import type { FormNode, LinesNode } from './form-nodes.ts'
import type { Placement } from './placement.ts'

/** What walking the items gives. */
export interface PlannedNodes {
  readonly nodes: readonly FormNode[]
  readonly placements: ReadonlyMap<string, Placement>
  /** Item, tab or column → what it stands in. */
  readonly holders: ReadonlyMap<string, string | undefined>
}

const columnsOf = (
  rules: RecordRules,
  via: string | undefined,
  wanted: readonly string[] | undefined,
): readonly FieldPlan[] => {
  if (wanted !== undefined) return wanted.flatMap(name => rules.fields.get(name) ?? [])
  return [...rules.fields.values()].filter(
    field => !field.model.system && field.name !== via && field.model.type !== 'lines',
  )
}

/** The items of a form with their fields looked up. A second item of the same field counts as lost. */
export const planNodes = (items: readonly FormItem[], rules: RecordRules, problems: Issue[]): PlannedNodes => {
  const placements = new Map<string, Placement>()
  const holders = new Map<string, string | undefined>()
  const keyed = (id: string | undefined, at: string, within: readonly string[]): string => {
    const key = id === undefined || holders.has(id) ? at : id
    holders.set(key, within.at(-1))
    return key
  }
  const list = (all: readonly FormItem[], at: string, within: readonly string[]): FormNode[] =>
    all.map((item, index) => node(item, `${at}/${index}`, within))

  const fieldNode = (
    item: FormItem & { type: 'field' | 'lines' },
    key: string,
    at: string,
    within: readonly string[],
  ): FormNode => {
    const known = rules.fields.get(item.field)
    if (known === undefined || placements.has(item.field)) {
      problems.push(
        known === undefined
          ? issue('unknown_field', `${at}/field`, { object: rules.object.name, name: item.field, suggestion: '' })
          : issue('field_placed_twice', `${at}/field`, { name: item.field }),
      )
      return { kind: 'lost', key, item }
    }
    // A mistake speaks of the field as the form calls it.
    const field = item.label === undefined ? known : known.named(bothLanguages(item.label))
    let made: Placement['node'] | undefined
    if (field.model.type === 'lines') {
      const line = rules.lines(field.name)
      const wanted = item.type === 'lines' ? item.columns : undefined
      if (line !== undefined)
        made = {
          kind: 'lines',
          key,
          item,
          field,
          line,
          columns: columnsOf(line.rules, line.via, wanted),
        } satisfies LinesNode
    } else if (item.type === 'field') made = { kind: 'field', key, item, field }
    if (made === undefined) return { kind: 'lost', key, item }
    placements.set(field.name, { node: made, holders: within })
    return made
  }

  const node = (item: FormItem, at: string, within: readonly string[]): FormNode => {
    const key = keyed(item.id, at, within)
    const inner = [...within, key]
    switch (item.type) {
      case 'section':
        return { kind: 'section', key, item, children: list(item.items, `${at}/items`, inner) }
      case 'columns':
        return {
          kind: 'columns',
          key,
          item,
          columns: item.columns.map((column, index) => {
            const place = `${at}/columns/${index}`
            const own = keyed(column.id, place, inner)
            return { key: own, column, children: list(column.items, `${place}/items`, [...inner, own]) }
          }),
        }
      case 'tabs':
      case 'steps': {
        const tabs = item.type === 'tabs' ? item.tabs : item.steps
        return {
          kind: item.type,
          key,
          item,
          tabs: tabs.map((tab, index) => {
            const place = `${at}/${item.type}/${index}`
            const own = keyed(tab.id, place, inner)
            return { key: own, tab, children: list(tab.items, `${place}/items`, [...inner, own]) }
          }),
        }
      }
      case 'field':
      case 'lines':
        return fieldNode(item, key, at, within)
      default:
        return { kind: item.type, key, item }
    }
  }
  return { nodes: list(items, '/items', []), placements, holders }
}
