import { createElement, type ReactNode } from 'react'
import type { FieldValueProps } from './field-widget.ts'
import { fieldWidgets } from './field-widgets.ts'
import './fields.css'

/** The value of a field to be read, whatever its type. */
export function FieldValue(props: FieldValueProps): ReactNode {
  return createElement(fieldWidgets[props.field.type].Value, props)
}
