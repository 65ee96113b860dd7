import type { FieldWidget } from './field-widget.ts'
import { LineEditor, LineValue } from './words.tsx'

export const textWidget: FieldWidget = { Editor: LineEditor, Value: LineValue, width: 200, inline: true }
