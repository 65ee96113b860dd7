import type { Model } from '@tessera/metadata'
import { type Access, fullAccess } from '@tessera/sql'
import type { Caller } from '../core/caller.ts'
import { type DefinedApps, grantsOf } from './grants.ts'
import { allRights, noRights, type ObjectRights, objectRights } from './object-rights.ts'

/** The compiled rights of a caller: the one door to records. */
export interface Rights {
  /** Rights on an object, by its full name. */
  object(name: string): ObjectRights
  /** The same in the form that statements are built with. */
  readonly access: Access
}

const all: Rights = { object: () => allRights, access: fullAccess }

/** Roles in one order, so that equal rights have equal keys. */
const keyOf = (roles: ReadonlyMap<string, readonly string[]>): string =>
  [...roles]
    .filter(([, names]) => names.length > 0)
    .map(([app, names]) => `${app}:${names.toSorted().join(',')}`)
    .sort()
    .join('|')

const rightsOf = (apps: DefinedApps, model: Model, caller: Caller, key: string): Rights => {
  const grants = grantsOf(apps, caller.roles)
  const compiled = new Map<string, ObjectRights>()
  const object = (name: string): ObjectRights => {
    const known = compiled.get(name)
    if (known !== undefined) return known
    const found = model.object(name)
    const made = found === undefined ? noRights : objectRights(model, found, grants.get(name) ?? [])
    compiled.set(name, made)
    return made
  }
  return {
    object,
    access: { key, rows: (name, action) => object(name).rows(action), hidden: name => object(name).hidden },
  }
}

/** Most sets of roles that are kept compiled. */
const mostKept = 500

/** Compiles rights once for each set of roles and keeps them as long as the apps stay as they are. */
export class RightsCache {
  readonly #kept = new Map<string, Rights>()
  /** The same by the roles of a caller: a session has one and the same for all its requests. */
  readonly #byRoles = new WeakMap<Caller['roles'], Rights>()
  readonly #apps: DefinedApps
  readonly #model: Model

  constructor(apps: DefinedApps, model: Model) {
    this.#apps = apps
    this.#model = model
  }

  /** Administrators and the platform itself may do everything. */
  of(caller: Caller): Rights {
    if (caller.admin || caller.via === 'system') return all
    const known = this.#byRoles.get(caller.roles) ?? this.#ofEqualRoles(caller)
    this.#byRoles.set(caller.roles, known)
    return known
  }

  #ofEqualRoles(caller: Caller): Rights {
    const key = keyOf(caller.roles)
    const known = this.#kept.get(key)
    if (known !== undefined) return known
    if (this.#kept.size >= mostKept) this.#kept.clear()
    const made = rightsOf(this.#apps, this.#model, caller, key)
    this.#kept.set(key, made)
    return made
  }
}
