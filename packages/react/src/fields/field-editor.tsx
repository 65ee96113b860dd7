import { createElement, type ReactNode, Suspense } from 'react'
import type { FieldEditorProps } from './field-widget.ts'
import { fieldWidgets } from './field-widgets.ts'
import './fields.css'

/** The control of a field, whatever its type; its place is held while the control itself is fetched. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { look = 'form', field } = props
  return (
    <Suspense fallback={<span className={look === 'form' ? 'tes-field-coming' : undefined} />}>
      {createElement(fieldWidgets[field.type].Editor, props)}
    </Suspense>
  )
}
