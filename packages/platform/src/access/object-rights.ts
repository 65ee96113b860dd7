import type { Model, ObjectModel } from '@tessera/metadata'
import { checkExpression } from '@tessera/rule-engine'
import type { Condition, Expression, FieldGrant, Grant } from '@tessera/schemas'
import type { RecordAction, RowFilter } from '@tessera/sql'

/** Right on a field, from most to least. */
export type FieldRight = FieldGrant['access']

/** What somebody may do with the records of one object. */
export interface ObjectRights {
  rows(action: RecordAction): RowFilter
  /** Which records may be seen, as it is written in the definition. */
  readonly seeCondition: boolean | Expression
  readonly import: boolean
  /** Rights on fields that are not simply written. */
  readonly fields: ReadonlyMap<string, FieldRight>
  /** Fields that are not answered. What is to be masked is hidden whole, until masks are there. */
  readonly hidden: ReadonlySet<string>
}

const actions: readonly RecordAction[] = ['see', 'create', 'change', 'delete', 'export']
const order: readonly FieldRight[] = ['none', 'masked', 'read', 'write']

/** Several conditions of which one has to hold. */
const anyOf = (conditions: readonly Condition[]): boolean | Expression => {
  if (conditions.includes(true)) return true
  const expressions = conditions.filter(condition => typeof condition !== 'boolean')
  const [only] = expressions
  if (only === undefined) return false
  return expressions.length === 1 ? only : { or: expressions }
}

/** Both have to hold: nobody changes, deletes or takes along what they may not even see. */
const both = (one: boolean | Expression, other: boolean | Expression): boolean | Expression => {
  if (one === false || other === false) return false
  if (one === true) return other
  return other === true ? one : { and: [one, other] }
}

const compile = (model: Model, object: ObjectModel, condition: boolean | Expression): RowFilter => {
  if (typeof condition === 'boolean') return condition
  const contexts = ['$user', '$now', '$today'] as const
  const tree = checkExpression(condition, { model, object: object.qualified, contexts }, 'boolean')
  // A condition that is not understood lets nobody through.
  return tree.ok ? tree.value : false
}

const leastRight = (grants: readonly Grant[]): Map<string, FieldRight> => {
  const rights = new Map<string, FieldRight>()
  for (const { field, access } of grants.flatMap(grant => grant.fields ?? [])) {
    const known = rights.get(field) ?? 'write'
    rights.set(field, order.indexOf(access) < order.indexOf(known) ? access : known)
  }
  return rights
}

/**
 * The rights that grants give together. Of records, whatever one of them allows; of a field, only what all allow: a role
 * that must not see a field is not helped by a second one.
 */
export const objectRights = (model: Model, object: ObjectModel, grants: readonly Grant[]): ObjectRights => {
  const see = anyOf(grants.map(grant => grant.see ?? false))
  const filters = new Map<RecordAction, RowFilter>(
    actions.map(action => {
      const own = anyOf(grants.map(grant => grant[action] ?? false))
      return [action, compile(model, object, action === 'see' || action === 'create' ? own : both(see, own))]
    }),
  )
  const fields = leastRight(grants.filter(grant => grant.see !== undefined && grant.see !== false))
  return {
    rows: action => filters.get(action) ?? false,
    seeCondition: filters.get('see') === false ? false : see,
    import: grants.some(grant => grant.import === true),
    fields,
    hidden: new Set([...fields].filter(([, right]) => right === 'none' || right === 'masked').map(([name]) => name)),
  }
}

/** Everything. */
export const allRights: ObjectRights = {
  rows: () => true,
  seeCondition: true,
  import: true,
  fields: new Map(),
  hidden: new Set(),
}

/** Nothing. */
export const noRights: ObjectRights = {
  rows: () => false,
  seeCondition: false,
  import: false,
  fields: new Map(),
  hidden: new Set(),
}
