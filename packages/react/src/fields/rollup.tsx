import { ComputedEditor, ComputedValue } from './computed-value.tsx'
import type { FieldWidget } from './field-widget.ts'

export const rollupWidget: FieldWidget = { Editor: ComputedEditor, Value: ComputedValue, width: 120 }
