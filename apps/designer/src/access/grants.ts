import type { AppDefinition, Condition, Edit, Grant, RoleDefinition } from '@tessera/schemas'
import { add, change } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'

/** What a role may be granted, in the order of the tiles. */
export const actions = ['see', 'create', 'change', 'delete', 'export'] as const

/** An action of the matrix. */
export type Action = (typeof actions)[number]

/** How far an action goes. */
export type Reach = 'every' | 'own' | 'rule' | 'no'

/** The row rule of “own records”. */
export const ownRecords: Condition = { '==': [{ var: 'owner' }, { var: '$user' }] }

const isOwn = (condition: Condition): boolean => {
  const text = JSON.stringify(condition)
  return text === JSON.stringify(ownRecords) || text === '{"==":[{"var":"owner"},{"var":"$user.id"}]}'
}

/** How far a grant lets an action go. */
export const reachOf = (grant: Grant | undefined, action: Action): Reach => {
  const condition = grant?.[action]
  if (condition === undefined || condition === false) return 'no'
  if (condition === true) return 'every'
  return isOwn(condition) ? 'own' : 'rule'
}

/** Creating makes a record of one’s own, so it is all or nothing. */
const nextReach: Readonly<Record<Reach, Reach>> = { every: 'own', own: 'no', rule: 'no', no: 'every' }

/** What Space makes of a tile: every record, own records, no. */
export const cycle = (reach: Reach, action: Action): Reach =>
  action === 'create' ? (reach === 'no' ? 'every' : 'no') : nextReach[reach]

const conditionOf = (reach: Reach): Condition | undefined =>
  reach === 'every' ? true : reach === 'no' ? undefined : ownRecords

/** The grant of a role on an object. */
export const grantOf = (role: RoleDefinition, object: string): Grant | undefined =>
  role.grants?.find(grant => grant.object === object)

/** Changes one action of a role on an object; the grant is made when there is none. */
export const setReach = (role: RoleDefinition, object: string, action: Action, reach: Reach): Edit =>
  setCondition(role, object, action, conditionOf(reach))

/** Changes the row rule of an action. What cannot be seen cannot be done either, so seeing comes along. */
export const setCondition = (
  role: RoleDefinition,
  object: string,
  action: Action,
  condition: Condition | undefined,
): Edit => {
  const grant = grantOf(role, object)
  const sees = grant?.see !== undefined && grant.see !== false
  const more = action !== 'see' && action !== 'create' && condition !== undefined && !sees ? { see: condition } : {}
  if (grant?.id !== undefined) return change(grant.id, { [action]: condition, ...more })
  const set = condition === undefined ? {} : { [action]: condition }
  return add(role.id ?? '', 'grants', { id: newId('grt'), object, ...set, ...more })
}

/** A new role without a grant. */
export const newRole = (
  definition: AppDefinition,
  label: { readonly en?: string; readonly 'zh-CN'?: string },
  name: string,
): Edit => add(definition.id ?? '', 'roles', { id: newId('rol'), name, label, grants: [] })
