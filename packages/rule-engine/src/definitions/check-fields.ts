import type { FieldModel, ObjectModel } from '@tessera/metadata'
import { qualify } from '@tessera/metadata'
import type { FieldDefinition } from '@tessera/schemas'
import type { Expected } from '../check/check-expression.ts'
import { typeOf } from '../check/kinds.ts'
import { dependencies } from '../evaluate/dependencies.ts'
import { cycleIssue, type Visitor } from './visitor.ts'

const computedNow = ['$user', '$now', '$today'] as const

/** The definition of formula fields met so far, by the names of the fields they read. */
type Formulas = Map<string, { readonly at: string; readonly reads: readonly string[] }>

const filters = (visitor: Visitor, field: FieldModel, object: string, at: string): void => {
  const { definition } = field
  if (definition.type === 'rollup') {
    visitor.condition({
      expression: definition.filter,
      at: `${at}/filter`,
      object: field.target?.[0] ?? '',
      inSql: true,
    })
  }
  if (definition.type !== 'lookup' && definition.type !== 'lookups') return
  for (const target of field.target ?? []) {
    const contexts = ['$user', '$now', '$today', '$form'] as const
    visitor.condition({
      expression: definition.filter,
      at: `${at}/filter`,
      object: target,
      form: object,
      contexts,
      inSql: true,
    })
  }
}

const bounds = (visitor: Visitor, field: FieldModel, object: string, at: string): void => {
  const { definition } = field
  if (definition.type !== 'date' && definition.type !== 'datetime') return
  // A date bounds an instant too: instants are then compared by their date.
  for (const end of ['min', 'max'] as const) {
    const expression = definition[end]
    if (expression === undefined) continue
    const tree = visitor.visit({ expression, at: `${at}/${end}`, object })
    if (tree === undefined || tree.kind === 'date' || tree.kind === 'datetime') continue
    visitor.visit({ expression, at: `${at}/${end}`, object, expected: definition.type })
  }
}

const formula = (visitor: Visitor, field: FieldModel, object: string, at: string, formulas: Formulas): void => {
  const { definition } = field
  if (definition.type !== 'formula') return
  const expected: Expected = typeOf(field.kind)
  const place = { expression: definition.expression, at: `${at}/expression`, object, contexts: computedNow }
  const tree = visitor.visit({ ...place, expected })
  if (tree === undefined) return
  const reads = dependencies(tree).paths.filter(path => !path.includes('.'))
  formulas.set(field.name, { at: place.at, reads })
}

/** Complains of each formula from which one comes back to itself. */
const cycles = (visitor: Visitor, formulas: Formulas): void => {
  for (const [name, { at }] of formulas) {
    const seen = new Set<string>()
    const wayBack = (from: string, way: readonly string[]): readonly string[] | undefined => {
      for (const next of formulas.get(from)?.reads ?? []) {
        if (next === name) return way
        if (seen.has(next)) continue
        seen.add(next)
        const found = wayBack(next, [...way, next])
        if (found !== undefined) return found
      }
      return undefined
    }
    const way = wayBack(name, [name])
    if (way !== undefined) visitor.issues.push(cycleIssue(at, name, [...way, name].join(' → ')))
  }
}

/** Expressions in the fields of an object, or in those that are added to it. */
export const checkFields = (
  visitor: Visitor,
  object: ObjectModel,
  fields: readonly FieldDefinition[] | undefined,
  at: string,
): void => {
  const formulas: Formulas = new Map()
  for (const [i, definition] of (fields ?? []).entries()) {
    const field = object.fields.get(definition.name)
    if (field === undefined || field.definition !== definition) continue
    const here = `${at}/${i}`
    visitor.value({ expression: definition.default, at: `${here}/default`, object: object.qualified }, field)
    filters(visitor, field, object.qualified, here)
    bounds(visitor, field, object.qualified, here)
    formula(visitor, field, object.qualified, here, formulas)
  }
  cycles(visitor, formulas)
}

/** The model of an object that a definition names. */
export const objectNamed = (visitor: Visitor, name: string | undefined): ObjectModel | undefined =>
  name === undefined ? undefined : visitor.model.object(qualify(visitor.model.app, name))
