import type { Issue } from '@tessera/schemas'
import type { FormNode } from './form-nodes.ts'
import type { FormPlan } from './form-plan.ts'
import type { FormState } from './form-state.ts'

/** The form after sending was tried: every mistake shows, those of the server too. */
export const showErrors = (state: FormState, answered: readonly Issue[] = []): FormState => ({
  ...state,
  submitted: true,
  answered,
})

/** Key of the item at which an issue stands; `''` when no item of the form shows its field. */
export const keyOfIssue = (plan: FormPlan, state: FormState, { at }: Issue): string => {
  const node = plan.placements.get(at.split('/')[1] ?? '')?.node
  return node !== undefined && state.visible[node.key] === true ? node.key : ''
}

// The server calls a field by its own name, the form by that of its item.
const told = ({ code, at, message }: Issue): string =>
  code === 'check_failed' ? `${code} ${at} ${message.en}` : `${code} ${at}`

const keysIn = (nodes: readonly FormNode[]): string[] =>
  nodes.flatMap(node => {
    switch (node.kind) {
      case 'section':
        return keysIn(node.children)
      case 'columns':
        return node.columns.flatMap(column => keysIn(column.children))
      case 'tabs':
      case 'steps':
        return node.tabs.flatMap(tab => keysIn(tab.children))
      default:
        return [node.key]
    }
  })

/** The mistakes to show at an item: those of a field that was touched, all after sending was tried, and the server’s. */
export const shownErrors = (plan: FormPlan, state: FormState, key: string): readonly Issue[] => {
  const field = [...plan.placements.values()].find(({ node }) => node.key === key)?.node.field.name
  const own = state.submitted || (field !== undefined && state.touched[field] === true) ? (state.errors[key] ?? []) : []
  const said = new Set(own.map(told))
  const more = state.answered.filter(one => keyOfIssue(plan, state, one) === key && !said.has(told(one)))
  return more.length === 0 ? own : [...own, ...more]
}

/** Mistakes that keep a step from being left: of its visible fields and their lines. */
export const errorsWithin = (state: FormState, nodes: readonly FormNode[]): readonly Issue[] =>
  keysIn(nodes)
    .filter(key => state.visible[key] === true)
    .flatMap(key => [
      ...(state.errors[key] ?? []),
      ...(state.rows[key] ?? []).flatMap(row => Object.values(row.errors).flat()),
    ])
    .filter(one => one.severity === 'block')

/** Names of the fields in some items, to mark them as touched when a step may not be left yet. */
export const fieldsWithin = (plan: FormPlan, nodes: readonly FormNode[]): readonly string[] => {
  const keys = new Set(keysIn(nodes))
  return [...plan.placements].filter(([, { node }]) => keys.has(node.key)).map(([name]) => name)
}
