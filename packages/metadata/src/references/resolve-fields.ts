import { type Issue, issue } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import type { FieldModel, ObjectModel } from '../model/model.ts'
import { localLabel } from '../text/choose-text.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { expectations } from './expectations.ts'
import { part, type Resolution, type Resolver } from './resolution.ts'
import { scopeOf } from './scopes.ts'
import { type Trace, tracePath } from './trace-path.ts'

const unknownField = (objects: readonly ObjectModel[], name: string, at: string): Issue =>
  issueWithSuggestion(
    'unknown_field',
    at,
    { object: objects[0] === undefined ? '' : localLabel(objects[0]), name },
    name,
    objects.flatMap(object => [...object.fields.keys()]),
  )

const wrongSort = (field: FieldModel, expected: { readonly en: string; readonly 'zh-CN': string }, at: string): Issue =>
  issue('wrong_field_type', at, { name: field.name, type: fieldType(field.type).label, expected })

const noLink = { en: 'a link to a record', 'zh-CN': '关联字段' }

/** What is wrong with a path that was followed as far as it leads; undefined when nothing is. */
export const pathIssue = (
  trace: Trace,
  names: readonly string[],
  at: Resolution,
  pointer: string,
): Issue | undefined => {
  const reached = trace.fields.at(-1)
  if (!trace.whole) {
    const name = names[trace.fields.length] ?? ''
    return trace.last.length === 0 && reached !== undefined
      ? wrongSort(reached, noLink, pointer)
      : unknownField(trace.last, name, pointer)
  }
  const { expects } = at.row
  return reached === undefined || expects === undefined || expectations[expects].fits(reached)
    ? undefined
    : wrongSort(reached, expectations[expects].label, pointer)
}

/** Puts down the fields that a path names, and what is wrong with it. */
export const resolvePathIn = (
  objects: readonly ObjectModel[],
  path: string,
  at: Resolution,
): Trace & { parts: ReturnType<typeof part>[] } => {
  const names = path.split('.')
  const trace = tracePath(at.model, objects, names)
  return { ...trace, parts: names.map((name, index) => part(name, trace.fields[index]?.id)) }
}

const resolvePath =
  (prefix: RegExp): Resolver =>
  (value, spot, at) => {
    const objects = scopeOf(at.model, at.place, at.row.in)
    // Where the object itself is unknown, that is said once, at the object.
    if (objects.length === 0) return
    const start = prefix.exec(value)?.[0].length ?? 0
    const path = value.slice(start)
    const trace = resolvePathIn(objects, path, at)
    at.mention(spot, trace.parts, start)
    const wrong = pathIssue(trace, path.split('.'), at, spot.pointer)
    if (wrong !== undefined) at.problem(() => wrong)
  }

/** A field, or a path to one. */
export const resolveField: Resolver = resolvePath(/^/)

/** A field with a minus in front for the other direction. */
export const resolveSort: Resolver = resolvePath(/^-?/)

/** `{field}` within a text. */
export const resolveTemplate: Resolver = (value, spot, at) => {
  const objects = scopeOf(at.model, at.place, at.row.in)
  if (objects.length === 0) return
  for (const found of value.matchAll(/\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\}/g)) {
    const path = found[1] ?? ''
    const trace = resolvePathIn(objects, path, at)
    at.mention(spot, trace.parts, found.index + 1)
    const wrong = pathIssue(trace, path.split('.'), at, spot.pointer)
    if (wrong !== undefined) at.problem(() => wrong)
  }
}
