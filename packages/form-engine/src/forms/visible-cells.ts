import type { Condition } from '@tessera/schemas'
import type { ExpressionScope } from '../expressions/compile-expression.ts'
import type { Cell } from './cell.ts'
import { type CompiledCondition, compileCondition } from './conditions.ts'
import type { FormNode } from './form-nodes.ts'

/** An item, a tab or a step that may be hidden, and the fields that stand in it. */
export interface Hideable {
  readonly key: string
  readonly holder: string | undefined
  readonly condition: CompiledCondition
  readonly fields: readonly string[]
}

const fieldsIn = (nodes: readonly FormNode[]): string[] =>
  nodes.flatMap(node => {
    switch (node.kind) {
      case 'section':
        return fieldsIn(node.children)
      case 'columns':
        return node.columns.flatMap(column => fieldsIn(column.children))
      case 'tabs':
      case 'steps':
        return node.tabs.flatMap(tab => fieldsIn(tab.children))
      case 'field':
      case 'lines':
        return [node.field.name]
      default:
        return []
    }
  })

/** Everything that may be hidden, outer things first. */
export const hideables = (nodes: readonly FormNode[], scope: ExpressionScope): readonly Hideable[] => {
  const found: Hideable[] = []
  const add = (
    key: string,
    holder: string | undefined,
    condition: Condition | undefined,
    inside: readonly FormNode[],
  ): void => {
    found.push({ key, holder, condition: compileCondition(condition, true, scope), fields: fieldsIn(inside) })
  }
  const walk = (all: readonly FormNode[], holder: string | undefined): void => {
    for (const node of all) {
      add(node.key, holder, node.item.visible, [node])
      if (node.kind === 'section') walk(node.children, node.key)
      if (node.kind === 'columns')
        for (const column of node.columns) {
          add(column.key, node.key, undefined, column.children)
          walk(column.children, column.key)
        }
      if (node.kind === 'tabs' || node.kind === 'steps')
        for (const tab of node.tabs) {
          add(tab.key, node.key, tab.tab.visible, tab.children)
          walk(tab.children, tab.key)
        }
    }
  }
  walk(nodes, undefined)
  return found
}

/**
 * Whether each item is visible. Where two fields decide about each other, both are asked as they were typed (`raw`),
 * so that there is one answer whatever was changed first.
 */
export const visibleCells = (
  all: readonly Hideable[],
  group: ReadonlyMap<string, number>,
  nodes: ReadonlyMap<string, string>,
): Cell[] =>
  all.map(({ key, holder, condition, fields }) => {
    const own = new Set(fields.flatMap(field => group.get(field) ?? []))
    const raw = condition.fields.filter(field => own.has(group.get(field) ?? -1))
    const field = nodes.get(key)
    return {
      writes: `visible:${key}`,
      reads: [
        ...(holder === undefined ? [] : [`visible:${holder}`]),
        ...condition.fields.map(name => (raw.includes(name) ? `raw:${name}` : `value:${name}`)),
      ],
      run: draft => {
        const outside = holder === undefined || draft.visible[holder] === true
        const allowed = field === undefined || draft.access[field] !== 'none'
        draft.visible[key] = outside && allowed && condition.holds(draft.context(raw)) === true
      },
    }
  })
