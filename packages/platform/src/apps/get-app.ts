import type { ObjectModel } from '@tessera/metadata'
import type {
  AppDefinition,
  FormDefinition,
  ObjectDefinition,
  Permissions,
  RouteTypes,
  RuntimeApp,
} from '@tessera/schemas'
import type { ObjectRights } from '../access/object-rights.ts'
import { permissionsOf } from '../access/permissions.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { type OpenApp, openApp } from './open-app.ts'

/** An object with the fields that other apps add to it, without those that the caller may not know of. */
const visibleObject = (object: ObjectModel, rights: ObjectRights): ObjectDefinition => {
  const fields = [...object.fields.values()].filter(field => !field.system || declares(object, field.name))
  return {
    ...object.definition,
    fields: fields.filter(field => rights.fields.get(field.name) !== 'none').map(field => field.definition),
  }
}

const declares = (object: ObjectModel, name: string): boolean =>
  object.definition.fields.some(field => field.name === name)

const mayKnow = (rights: ObjectRights): boolean => rights.rows('see') !== false || rights.rows('create') !== false

const visibleDefinition = ({ app, rights }: OpenApp, everything: boolean): AppDefinition => {
  const { definition, model } = app
  if (everything) return definition
  const known = (name: string): boolean => {
    const object = model.object(name)
    return object !== undefined && mayKnow(rights.object(object.qualified))
  }
  const { roles: _roles, flows: _flows, connections: _connections, tests: _tests, ...rest } = definition
  return {
    ...rest,
    objects: (definition.objects ?? [])
      .filter(object => known(object.name))
      .map(({ name, ...object }) => {
        const found = model.object(name)
        return found === undefined ? { name, ...object } : visibleObject(found, rights.object(found.qualified))
      }),
    forms: (definition.forms ?? []).filter(form => known(form.object)),
    views: (definition.views ?? []).filter(view => known(view.object)),
    rules: (definition.rules ?? []).filter(
      rule => !('object' in rule) || rule.object === undefined || known(rule.object),
    ),
  }
}

/** What the browser needs to show an app: the published definition, objects of other apps, and rights. */
export const getApp = async (
  platform: Platform,
  caller: Caller,
  { app: name }: { readonly app: string },
): Promise<RuntimeApp> => {
  const open = await openApp(platform, caller, name)
  const { app, rights } = open
  const objects: Record<string, ObjectDefinition> = {}
  const permissions: Record<string, Permissions> = {}
  for (const object of app.model.objects) {
    const own = rights.object(object.qualified)
    if (!mayKnow(own)) continue
    permissions[object.app === name ? object.name : object.qualified] = permissionsOf(own)
    if (object.app !== name) objects[object.qualified] = visibleObject(object, own)
  }
  return { name, release: app.release, definition: visibleDefinition(open, caller.admin), objects, permissions }
}

const findForm = (definition: AppDefinition, name: string): FormDefinition => {
  const form = (definition.forms ?? []).find(one => one.name === name)
  if (form === undefined) throw notHere('form')
  return form
}

/** A form with its object, for who may fill it in. */
export const getForm = async (
  platform: Platform,
  caller: Caller,
  { app: name, form: formName }: RouteTypes['getForm']['params'],
): Promise<RouteTypes['getForm']['response']> => {
  const { app, rights } = await openApp(platform, caller, name)
  const form = findForm(app.definition, formName)
  const object = app.model.object(form.object)
  if (object === undefined || !mayKnow(rights.object(object.qualified))) throw notHere('form')
  return { form, object: visibleObject(object, rights.object(object.qualified)), release: app.release }
}
