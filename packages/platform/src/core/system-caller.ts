import type { Language } from '@tessera/schemas'
import { type Caller, systemUserId } from './caller.ts'

/** Tessera itself, as when it installs an example at its first start. */
export const systemCaller = (language: Language = 'en'): Caller => ({
  userId: systemUserId,
  name: 'Tessera',
  admin: true,
  departments: [],
  departmentsAbove: [],
  departmentsBelow: [],
  manager: null,
  roles: new Map(),
  language,
  via: 'system',
})
