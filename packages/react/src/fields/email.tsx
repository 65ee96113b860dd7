import type { ReactNode } from 'react'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { LinkedTexts } from './linked-texts.tsx'
import { SeveralLines } from './several-lines.tsx'

const EmailEditor = (props: FieldEditorProps): ReactNode => <SeveralLines {...props} inputMode="email" />
const EmailValue = (props: FieldValueProps): ReactNode => (
  <LinkedTexts
    {...props}
    href={one => (one.includes('•') ? undefined : `mailto:${encodeURIComponent(one).replace('%40', '@')}`)}
  />
)

export const emailWidget: FieldWidget = { Editor: EmailEditor, Value: EmailValue, width: 190, inline: true }
