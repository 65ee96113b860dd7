import type { FieldModel, Model, ObjectModel, ValueKind } from '@tessera/metadata'
import { checkExpression, kindNames } from '@tessera/rule-engine'
import { bad, type Checked, type Expression, good, type Issue, issue, pointerSegment } from '@tessera/schemas'

/** The figures that an expression may use, by name, each with its kind. */
export type Figures = ReadonlyMap<string, ValueKind>

/** Kinds that a figure may have; each is the name of a field type too. */
const kinds = ['number', 'duration', 'date', 'datetime', 'time'] as const

const label = { en: 'This report', 'zh-CN': '这个报表' }
const own = 'figures'

const asField = (name: string, kind: ValueKind, app: string): FieldModel => {
  const type = kinds.find(one => one === kind) ?? 'number'
  return { name, id: name, type, definition: { name, type }, app, kind: type, required: false, system: false }
}

/** A model in which the figures are the fields of the only object, so that rule-engine can check what is made of them. */
const modelOf = (figures: Figures, { app, apps, definition }: Model): Model => {
  const fields = new Map([...figures].map(([name, kind]) => [name, asField(name, kind, app)]))
  const object: ObjectModel = {
    app,
    name: own,
    qualified: `${app}.${own}`,
    id: own,
    label,
    definition: { name: own, fields: [] },
    fields,
    title: undefined,
  }
  return {
    app,
    definition,
    apps,
    objects: [object],
    object: name => (name === own ? object : undefined),
    field: (_, name) => fields.get(name),
    resolvePath: (_, path) => {
      const field = fields.get(path)
      return field === undefined ? undefined : { fields: [field], objects: [object] }
    },
  }
}

/** Names that are read and are no figure so far. Contexts (`$today`) are left to rule-engine. */
const unknownNames = (expression: Expression, figures: Figures, at: string): readonly Issue[] => {
  const known = [...figures.keys()].join(', ') || '–'
  const issues: Issue[] = []
  const stack: [Expression, string][] = [[expression, at]]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [value, spot] = next
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of (Object.entries(value) as [string, Expression][]).reverse()) {
      const below = `${spot}/${pointerSegment(key)}`
      const isName = key === 'var' && !Array.isArray(value) && typeof inner === 'string'
      if (!isName) stack.push([inner, below])
      else if (inner !== '' && !inner.startsWith('$') && !figures.has(inner)) {
        issues.push(issue('report_no_earlier_measure', below, { name: inner.slice(0, 100), known }))
      }
    }
  }
  return issues
}

/**
 * Checks an expression over figures.
 * @param figures those that it may use.
 * @returns the kind of what it gives, or every mistake.
 */
export const checkFigure = (expression: Expression, figures: Figures, model: Model, at: string): Checked<ValueKind> => {
  const unknown = unknownNames(expression, figures, at)
  if (unknown.length > 0) return bad(...unknown)
  const checked = checkExpression(
    expression,
    { model: modelOf(figures, model), object: own, contexts: ['$now', '$today'] },
    undefined,
    at,
  )
  if (!checked.ok) return checked
  const { kind } = checked.value
  if (kinds.some(one => one === kind)) return good(kind)
  return bad(
    issue('wrong_argument_type', at, { name: 'expression', expected: kindNames.number, found: kindNames[kind] }),
  )
}
