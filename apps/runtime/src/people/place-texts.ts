import { defineTexts } from '@tessera/react'

export const placeTexts = defineTexts(
  'runtime.people.places',
  { people: 'People', departments: 'Departments', keys: 'API keys', roles: 'Roles' },
  { people: '人员', departments: '部门', keys: 'API 密钥', roles: '角色' },
)
