import type { Language } from '@tessera/schemas'

/** Who asks, with all that decides what they may do. */
export interface Caller {
  readonly userId: string
  readonly name: string
  /** Administrator of the workspace: sees and may do everything in it. */
  readonly admin: boolean
  /** Ids of the departments the person belongs to. */
  readonly departments: readonly string[]
  /** The same with all departments above them. */
  readonly departmentsAbove: readonly string[]
  /** Departments below them. */
  readonly departmentsBelow: readonly string[]
  readonly manager: string | null
  /** Names of roles by app. */
  readonly roles: ReadonlyMap<string, readonly string[]>
  /** Language of messages. */
  readonly language: Language
  readonly via: 'session' | 'key' | 'system'
}

/** Id under which the platform itself acts, as when it installs an example. */
export const systemUserId = '00000000-0000-7000-8000-000000000000'
