import type { FieldWidget } from './field-widget.ts'
import { LookupEditor, LookupValue } from './lookups-of.tsx'

export const lookupWidget: FieldWidget = { Editor: LookupEditor, Value: LookupValue, width: 180, inline: true }
