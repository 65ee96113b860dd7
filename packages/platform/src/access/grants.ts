import { qualify } from '@tessera/metadata'
import type { AppDefinition, Grant, Share } from '@tessera/schemas'

/** Published apps by name, as far as rights hang on them. */
export type DefinedApps = ReadonlyMap<string, { readonly definition: AppDefinition }>

/** Rights of roles on objects, by the full name of the object. */
export type GrantsByObject = ReadonlyMap<string, readonly Grant[]>

type SharedAction = Share['actions'][number]

/** What of a grant remains once its app may only do the shared actions. */
const limited = (grant: Grant, shared: ReadonlySet<SharedAction>): Grant => ({
  object: grant.object,
  see: shared.has('see') && (grant.see ?? false),
  create: shared.has('create') && (grant.create ?? false),
  change: shared.has('change') && (grant.change ?? false),
  delete: shared.has('delete') && (grant.delete ?? false),
  export: shared.has('see') && (grant.export ?? false),
  import: shared.has('create') && (grant.import ?? false),
  ...(grant.fields === undefined ? {} : { fields: grant.fields }),
})

const sharedActions = (apps: DefinedApps, object: string): ReadonlySet<SharedAction> => {
  const [owner = '', name = ''] = object.split('.')
  const shares = apps.get(owner)?.definition.shares ?? []
  return new Set(shares.filter(share => share.object === name).flatMap(share => share.actions))
}

/** The grants of roles, gathered from all apps: an app may grant rights on what others share with it, and no more. */
export const grantsOf = (apps: DefinedApps, roles: ReadonlyMap<string, readonly string[]>): GrantsByObject => {
  const found = new Map<string, Grant[]>()
  for (const [app, names] of roles) {
    for (const role of apps.get(app)?.definition.roles ?? []) {
      if (!names.includes(role.name)) continue
      for (const grant of role.grants ?? []) {
        const object = qualify(app, grant.object)
        const own = object.startsWith(`${app}.`)
        const kept = own ? grant : limited(grant, sharedActions(apps, object))
        found.set(object, [...(found.get(object) ?? []), kept])
      }
    }
  }
  return found
}
