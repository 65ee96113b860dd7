import { ComputedEditor, ComputedValue } from './computed-value.tsx'
import type { FieldWidget } from './field-widget.ts'

export const autoNumberWidget: FieldWidget = { Editor: ComputedEditor, Value: ComputedValue, width: 130 }
