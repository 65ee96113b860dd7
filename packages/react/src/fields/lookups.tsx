import type { ReactNode } from 'react'
import type { FieldEditorProps, FieldWidget } from './field-widget.ts'
import { LookupEditor, LookupValue } from './lookups-of.tsx'

const LookupsEditor = (props: FieldEditorProps): ReactNode => <LookupEditor {...props} multiple />

export const lookupsWidget: FieldWidget = { Editor: LookupsEditor, Value: LookupValue, width: 200, inline: true }
