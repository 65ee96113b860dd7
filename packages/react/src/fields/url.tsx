import type { ReactNode } from 'react'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { LinkedTexts } from './linked-texts.tsx'
import { SeveralLines } from './several-lines.tsx'

const UrlEditor = (props: FieldEditorProps): ReactNode => <SeveralLines {...props} inputMode="url" />
const UrlValue = (props: FieldValueProps): ReactNode => (
  <LinkedTexts
    {...props}
    write={one => one.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    // Only these two schemes become a link, whatever was stored.
    href={one => (/^https?:\/\//i.test(one) ? one : undefined)}
  />
)

export const urlWidget: FieldWidget = { Editor: UrlEditor, Value: UrlValue, width: 190, inline: true }
