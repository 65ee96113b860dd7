import { type FormFieldNode, type FormState, read, shownErrors } from '@tessera/form-engine'
import type { Issue } from '@tessera/schemas'
import { type ReactNode, use, useEffect } from 'react'
import { FieldRow } from './field-row.tsx'
import { controlId, RevealContext, useFormParts } from './form-context.ts'

const none: readonly Issue[] = []

/** Brings the control of an item into view and gives it the focus, when asked to. */
export function useReveal(key: string, id: string): void {
  const revealed = use(RevealContext)
  useEffect(() => {
    if (revealed?.key !== key) return
    const found = document.getElementById(id)
    if (found === null) return
    found.scrollIntoView({ block: 'center' })
    const control = found.matches('input, textarea, button, [contenteditable="true"]')
      ? found
      : found.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')
    ;(control ?? found).focus({ preventScroll: true })
  }, [revealed, key, id])
}

/** A field of the form. */
export function FieldView({ node, state }: { readonly node: FormFieldNode; readonly state: FormState }): ReactNode {
  const { id: form, plan, change, touch, disabled } = useFormParts()
  const { key, item, field } = node
  const id = controlId(form, key)
  useReveal(key, id)
  const errors = shownErrors(plan, state, key)
  return (
    <FieldRow
      id={id}
      field={field.model}
      label={item.label}
      help={item.help}
      placeholder={item.placeholder}
      value={read(field.computed || plan.sets.has(field.name) ? state.effective : state.values, field.name)}
      required={state.required[key] === true}
      readOnly={state.readOnly[key] === true}
      masked={state.access[field.name] === 'masked'}
      disabled={disabled}
      offered={state.options[key]}
      errors={errors.length === 0 ? none : errors}
      onChange={change}
      onTouch={touch}
    />
  )
}
