import {
  changeApiKey,
  changeDepartment,
  changeUser,
  createApiKey,
  createDepartment,
  createUser,
  findPeople,
  listApiKeys,
  listDepartments,
  listMembers,
  listUsers,
  removeApiKey,
  removeDepartment,
  removeUser,
  setMember,
} from '@tessera/platform'
import type { Handlers } from '../routing/handler.ts'

/** People, departments, API keys and who belongs to an app. */
export const peopleHandlers = {
  findPeople: ({ platform, caller, query }) => findPeople(platform, caller, query),
  listUsers: ({ platform, caller }) => listUsers(platform, caller),
  createUser: ({ platform, caller, body }) => createUser(platform, caller, body),
  changeUser: ({ platform, caller, params, body }) => changeUser(platform, caller, { ...params, change: body }),
  removeUser: ({ platform, caller, params }) => removeUser(platform, caller, params),
  listDepartments: ({ platform, caller }) => listDepartments(platform, caller),
  createDepartment: ({ platform, caller, body }) => createDepartment(platform, caller, body),
  changeDepartment: ({ platform, caller, params, body }) =>
    changeDepartment(platform, caller, { ...params, change: body }),
  removeDepartment: ({ platform, caller, params }) => removeDepartment(platform, caller, params),
  listApiKeys: ({ platform, caller }) => listApiKeys(platform, caller),
  createApiKey: ({ platform, caller, body }) => createApiKey(platform, caller, body),
  changeApiKey: ({ platform, caller, params, body }) => changeApiKey(platform, caller, { ...params, change: body }),
  removeApiKey: ({ platform, caller, params }) => removeApiKey(platform, caller, params),
  listMembers: ({ platform, caller, params }) => listMembers(platform, caller, params),
  setMember: ({ platform, caller, params, body }) => setMember(platform, caller, { ...params, ...body }),
} satisfies Partial<Handlers>
