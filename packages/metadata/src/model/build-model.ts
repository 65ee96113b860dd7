import type { AppDefinition } from '@tessera/schemas'
import { buildObject } from './build-object.ts'
import { linkObject } from './link-object.ts'
import type { Model, ObjectModel } from './model.ts'
import { qualify } from './names.ts'
import { followPath } from './resolve-path.ts'

/**
 * The lookup structure of an app: objects with their fields (own, added by any app, the system’s), options and
 * targets looked up. References that lead nowhere are left out; `checkDefinition` names them.
 * @param others the other apps of the workspace by name.
 */
export const buildModel = (app: AppDefinition, others: ReadonlyMap<string, AppDefinition> = new Map()): Model => {
  const apps = new Map<string, AppDefinition>([[app.name, app]])
  for (const [name, other] of others) if (name !== app.name) apps.set(name, other)
  const bare = new Map<string, ObjectModel>()
  for (const one of apps.values()) {
    for (const object of one.objects ?? []) {
      const built = buildObject(one, object, apps.values())
      if (!bare.has(built.qualified)) bare.set(built.qualified, built)
    }
  }
  const objects = new Map([...bare].map(([name, object]) => [name, linkObject(object, bare)]))
  const object = (name: string): ObjectModel | undefined => objects.get(qualify(app.name, name))
  const objectOf = (one: string | ObjectModel): ObjectModel | undefined => (typeof one === 'string' ? object(one) : one)
  return {
    app: app.name,
    definition: app,
    objects: [...objects.values()],
    apps,
    object,
    field: (one, name) => objectOf(one)?.fields.get(name),
    resolvePath: (one, path) => {
      const start = objectOf(one)
      return start === undefined ? undefined : followPath(start, path, name => objects.get(name))
    },
  }
}
