import { createElement, type ReactNode } from 'react'
import type { FieldEditorProps } from './field-widget.ts'
import { fieldWidgets } from './field-widgets.ts'
import './fields.css'

/** The control of a field, whatever its type. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  return createElement(fieldWidgets[props.field.type].Editor, props)
}
