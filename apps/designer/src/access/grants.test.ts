import { applyEdit } from '@tessera/metadata'
import type { AppDefinition, RoleDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { type Action, cycle, grantOf, type Reach, reachOf, setReach } from './grants.ts'

const start: AppDefinition = {
  id: 'app_a',
  name: 'a',
  formatVersion: 1,
  objects: [{ id: 'obj_deal', name: 'deal', fields: [] }],
  roles: [{ id: 'rol_rep', name: 'rep', grants: [] }],
}

const roleIn = (app: AppDefinition): RoleDefinition => {
  const [role] = app.roles ?? []
  if (role === undefined) throw new Error('no role')
  return role
}

const set = (app: AppDefinition, action: Action, reach: Reach): AppDefinition => {
  const done = applyEdit(app, setReach(roleIn(app), 'deal', action, reach))
  if (!done.ok) throw new Error(done.issues[0]?.message.en)
  return done.value.definition
}

const reach = (app: AppDefinition, action: Action): Reach => reachOf(grantOf(roleIn(app), 'deal'), action)

test('the first tile makes the grant, the next ones change it', () => {
  const seen = set(start, 'see', 'every')
  expect(reach(seen, 'see')).toBe('every')
  expect(reach(set(seen, 'change', 'own'), 'change')).toBe('own')
  expect(roleIn(set(seen, 'change', 'own')).grants).toHaveLength(1)
})

test('whoever may change a record may see it', () => {
  const app = set(start, 'change', 'own')
  expect([reach(app, 'see'), reach(app, 'change')]).toEqual(['own', 'own'])
})

test('a tile goes from every record to own records to no; creating is all or nothing', () => {
  expect([cycle('no', 'see'), cycle('every', 'see'), cycle('own', 'see'), cycle('rule', 'see')]).toEqual([
    'every',
    'own',
    'no',
    'no',
  ])
  expect([cycle('no', 'create'), cycle('every', 'create')]).toEqual(['every', 'no'])
})

test('a grant taken away leaves no trace of the action', () => {
  expect(roleIn(set(set(start, 'see', 'every'), 'see', 'no')).grants?.[0]).not.toHaveProperty('see')
})
