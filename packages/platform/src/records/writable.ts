import { localLabel } from '@tessera/metadata'
import { type Issue, issue, type Json, pointer } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'

/** Refusals of fields that the caller may not write; a field they must not know of is one that is not there. */
export const unwritable = ({ object, objectRights }: OpenObject, values: Json, prefix = ''): Issue[] => {
  if (typeof values !== 'object' || values === null || objectRights.fields.size === 0) return []
  return Object.keys(values).flatMap(name => {
    const right = objectRights.fields.get(name)
    if (right === undefined || right === 'write') return []
    const at = prefix + pointer(name)
    const field = object.fields.get(name)
    return right === 'none' || field === undefined
      ? [issue('unknown_field', at, { object: localLabel(object), name, suggestion: '' })]
      : [issue('read_only_field', at, { field: localLabel(field.definition) })]
  })
}
