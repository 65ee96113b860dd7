import { type FieldModel, localLabel, type ObjectModel, type ResolvedPath, type ValueKind } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import type { Root, Tree } from '../tree/tree.ts'
import { type Type, typeOf, typeOfField } from './kinds.ts'
import { type Check, type ContextName, contextNames, type Scope } from './scope.ts'
import { suggest } from './suggest.ts'

const usual: readonly ContextName[] = ['$user', '$now', '$today']

/** What can be asked of the person. */
const ofUser: { readonly [path: string]: Type } = {
  $user: { kind: 'user' },
  '$user.id': { kind: 'user' },
  '$user.manager': { kind: 'user' },
  '$user.departments': { kind: 'list', item: 'department' },
  '$user.departments_below': { kind: 'list', item: 'department' },
  '$user.roles': { kind: 'list', item: 'text' },
}

/** `kind` names of field types that lead on, in words. */
const lookupWanted = { en: 'a lookup to one record', 'zh-CN': '指向单条记录的关联字段' }

const context = (name: string, type: Type, at: string): Tree => ({ type: 'context', name, at, ...type })

const unknown = (name: string, at: string): Issue => issue('unknown_context', at, { name: name.slice(0, 100) })

const missing = (object: ObjectModel, name: string, at: string): Issue =>
  issue('unknown_field', at, {
    object: localLabel({ name: object.name, ...(object.label === undefined ? {} : { label: object.label }) }),
    name: name.slice(0, 100),
    suggestion: suggest(name, object.fields.keys()),
  })

const noLookup = (field: FieldModel, at: string): Issue =>
  issue('wrong_field_type', at, { name: field.name, type: field.type, expected: lookupWanted })

const firstMistake = (scope: Scope, object: ObjectModel, path: string, at: string): Issue => {
  const names = path.split('.')
  let known: ResolvedPath | undefined
  for (let length = 1; length <= names.length; length++) {
    const next = scope.model.resolvePath(object, names.slice(0, length).join('.'))
    if (next === undefined) break
    known = next
  }
  const last = known?.fields.at(-1)
  if (known === undefined || last === undefined) return missing(object, names[0] ?? '', at)
  if (last.type !== 'lookup') return noLookup(last, at)
  const target = scope.model.object(last.target?.[0] ?? '')
  return target === undefined ? noLookup(last, at) : missing(target, names[known.fields.length] ?? '', at)
}

const readField = (
  check: Check,
  objectName: string,
  path: string,
  root: Root,
  name: string,
  at: string,
): Tree | Issue => {
  const { model } = check.scope
  const object = model.object(objectName)
  if (object === undefined) return issue('unknown_object', at, { name: objectName, suggestion: '' })
  const resolved = model.resolvePath(object, path)
  if (resolved === undefined) return firstMistake(check.scope, object, path, at)
  const { fields } = resolved
  const through = fields.slice(0, -1).find(field => field.type !== 'lookup')
  if (through !== undefined) return noLookup(through, at)
  const last = fields.at(-1)
  if (last === undefined) return missing(object, path, at)
  return { type: 'field', root, path: fields, name, at, ...typeOfField(last, model) }
}

const readOption = (check: Check, name: string, at: string): Tree | Issue => {
  const { option } = check.scope
  if (option === undefined) return unknown(name, at)
  if ('object' in option) {
    if (name === '$option') return context(name, { kind: 'record' }, at)
    return readField(check, option.object, name.slice('$option.'.length), '$option', name, at)
  }
  const isPart = name === '$option' || name === '$option.value' || name === '$option.parent'
  return isPart ? context(name, typeOf('choice', undefined, option.field), at) : unknown(name, at)
}

const single: { readonly [name: string]: ValueKind } = { $now: 'datetime', $today: 'date' }

const readContext = (check: Check, name: string, at: string): Tree | Issue => {
  const { scope } = check
  const dot = name.indexOf('.')
  const root = (dot < 0 ? name : name.slice(0, dot)) as ContextName
  const rest = dot < 0 ? '' : name.slice(dot + 1)
  if (!contextNames.includes(root) || !(scope.contexts ?? usual).includes(root)) return unknown(name, at)
  const kind = Object.hasOwn(single, name) ? single[name] : undefined
  if (kind !== undefined) return context(name, { kind }, at)
  switch (root) {
    case '$user': {
      const type = Object.hasOwn(ofUser, name) ? ofUser[name] : undefined
      return type === undefined ? unknown(name, at) : context(name, type, at)
    }
    case '$old':
    case '$form': {
      const object = root === '$form' ? (scope.form ?? scope.object) : scope.object
      if (rest === '') return context(name, { kind: 'record' }, at)
      return readField(check, object, rest, root, name, at)
    }
    case '$option':
      return readOption(check, name, at)
    case '$params': {
      const type = scope.params !== undefined && Object.hasOwn(scope.params, rest) ? scope.params[rest] : undefined
      return type === undefined ? unknown(name, at) : context(name, type, at)
    }
    default:
      return unknown(name, at)
  }
}

/** What `{"var": name}` stands for. */
export const readVariable = (check: Check, name: unknown, at: string): Tree | Issue => {
  const only = Array.isArray(name) && name.length === 1 ? name[0] : name
  if (typeof only !== 'string') {
    const count = Array.isArray(name) ? name.length : 1
    const expected = { en: 'the name of one field', 'zh-CN': '一个字段名' }
    return issue('wrong_argument_count', at, { name: 'var', expected, found: count })
  }
  if (only === '') {
    const element = check.elements.at(-1)
    return element === undefined ? unknown('""', at) : { type: 'element', at, ...element }
  }
  return only.startsWith('$')
    ? readContext(check, only, at)
    : readField(check, check.scope.object, only, 'record', only, at)
}
