import { ComputedEditor, ComputedValue } from './computed-value.tsx'
import type { FieldWidget } from './field-widget.ts'

export const formulaWidget: FieldWidget = { Editor: ComputedEditor, Value: ComputedValue, width: 120 }
