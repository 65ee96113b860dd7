import { type Issue, issue } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import { qualify, splitQualified, splitRollup } from '../model/names.ts'
import { localLabel } from '../text/choose-text.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { part, type Resolution, type Resolver } from './resolution.ts'
import { ownObject } from './scopes.ts'
import type { SharedAction } from './table.ts'

const unknownObject = (name: string, at: Resolution, pointer: string): Issue =>
  issueWithSuggestion(
    'unknown_object',
    pointer,
    { name },
    name,
    at.model.objects.map(object => (object.app === at.model.app ? object.name : object.qualified)),
  )

const shares = (at: Resolution, app: string, object: string, action: SharedAction): boolean =>
  at.model.apps.get(app)?.shares?.some(share => share.object === object && share.actions.includes(action)) === true

const uses = (at: Resolution, app: string, object: string): boolean =>
  at.model.definition.uses?.some(used => used.app === app && used.objects.includes(object)) === true

/** What stands between an app and an object of another one. */
const accessIssue = (app: string, object: string, at: Resolution, pointer: string): Issue | undefined => {
  const action = at.row.action ?? 'see'
  if (action === 'extend' || uses(at, app, object)) {
    return shares(at, app, object, action) ? undefined : issue('not_shared', pointer, { app, object, action })
  }
  return issue('not_in_uses', pointer, { app, object })
}

const objectParts = (name: string, at: Resolution): ReturnType<typeof part>[] => {
  const target = at.model.object(name)?.id
  if (!name.includes('.')) return [part(name, target)]
  const [app, object] = splitQualified(at.model.app, name)
  return [part(app, at.model.apps.get(app)?.id), part(object, target)]
}

/** Says what is wrong with the name of an object, if anything. */
const checkObject = (name: string, at: Resolution, pointer: string): boolean => {
  const [app, object] = splitQualified(at.model.app, name)
  if (!at.model.apps.has(app)) {
    at.problem(() => issue('unknown_app', pointer, { name: app }))
    return false
  }
  if (at.model.object(name) === undefined) {
    at.problem(() => unknownObject(name, at, pointer))
    return false
  }
  const wrong = app === at.model.app ? undefined : accessIssue(app, object, at, pointer)
  if (wrong !== undefined) at.problem(() => wrong)
  return true
}

/** An object of this app or, with its app in front, of another one. */
export const resolveObject: Resolver = (value, spot, at) => {
  at.mention(spot, objectParts(value, at))
  checkObject(value, at, spot.pointer)
}

/** Another app. */
export const resolveApp: Resolver = (value, spot, at) => {
  at.mention(spot, [part(value, at.model.apps.get(value)?.id)])
  if (!at.model.apps.has(value)) at.problem(() => issue('unknown_app', spot.pointer, { name: value }))
}

/** An object in the list of a used app. */
export const resolveObjectOfApp: Resolver = (value, spot, at) => {
  const app = at.place.node['app']
  if (typeof app !== 'string' || !at.model.apps.has(app)) return
  const object = at.model.object(qualify(app, value))
  at.mention(spot, [part(value, object?.id)])
  if (object === undefined) at.problem(() => unknownObject(qualify(app, value), at, spot.pointer))
  else if (!shares(at, app, value, 'see'))
    at.problem(() => issue('not_shared', spot.pointer, { app, object: value, action: 'see' }))
}

/** `activity.lead`: the object of the records that point here, and the lookup by which they do. */
export const resolveRollup: Resolver = (value, spot, at) => {
  const { object: name, lookup } = splitRollup(value)
  const object = at.model.object(name)
  const field = object?.fields.get(lookup)
  at.mention(spot, [...objectParts(name, at), part(lookup, field?.id)])
  if (!checkObject(name, at, spot.pointer) || object === undefined) return
  const own = ownObject(at.model, at.place)
  if (field === undefined) {
    at.problem(() =>
      issueWithSuggestion(
        'unknown_field',
        spot.pointer,
        { object: localLabel(object), name: lookup },
        lookup,
        object.fields.keys(),
      ),
    )
  } else if (field.type !== 'lookup' || (own !== undefined && field.target?.includes(own.qualified) !== true)) {
    at.problem(() =>
      issue('wrong_field_type', spot.pointer, {
        name: lookup,
        type: fieldType(field.type).label,
        expected: { en: 'a link to this object', 'zh-CN': '指向本对象的关联字段' },
      }),
    )
  }
}
