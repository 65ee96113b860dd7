import { compileRecordRules, type RecordRules } from '@tessera/form-engine'
import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'
import { type Issue, issue, type Json } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useModel } from '../fields/model-context.ts'
import { InlineEdit } from '../forms/inline-edit.tsx'

const compiled = new WeakMap<Model, Map<string, RecordRules>>()

const rulesOf = (model: Model, object: string): RecordRules => {
  const known = compiled.get(model) ?? new Map<string, RecordRules>()
  compiled.set(model, known)
  const rules = known.get(object) ?? compileRecordRules(model, object)
  known.set(object, rules)
  return rules
}

/** Mistakes of one value by the rules of its field; what depends on other fields, the server says. */
export function checkValue(model: Model, object: string, name: string, value: Json): readonly Issue[] {
  const rules = rulesOf(model, object)
  const field = rules.fields.get(name)
  if (field === undefined) return []
  const issues: Issue[] = []
  const parsed = field.rule.parse(value, field.at, issues)
  if (parsed === null && field.model.required) issues.push(issue('required', field.at, { field: field.label }))
  if (parsed !== undefined && parsed !== null)
    field.rule.check(parsed, field.at, issues, {
      record: { [name]: parsed },
      now: new Date().toISOString(),
      timezone: rules.timezone,
    })
  return issues
}

export interface CellEditProps {
  readonly object: ObjectModel
  readonly field: FieldModel
  readonly value: Json
  readonly onSave: (value: Json) => Promise<void>
  readonly onClose: () => void
}

/** The form’s control in a cell. */
export function CellEdit({ object, field, value, onSave, onClose }: CellEditProps): ReactNode {
  const model = useModel()
  return (
    <InlineEdit
      field={field}
      value={value}
      label={field.name}
      look="cell"
      required={field.required}
      check={next => (model === undefined ? [] : checkValue(model, object.qualified, field.name, next))}
      onSave={onSave}
      onClose={onClose}
    />
  )
}
