import type { ReactNode } from 'react'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { LinkedTexts } from './linked-texts.tsx'
import { SeveralLines } from './several-lines.tsx'

/** `13812342046` → `138 1234 2046`; other numbers as they are. */
export const writePhone = (number: string): string => number.replace(/^(1[3-9]\d)(\d{4})(\d{4})$/, '$1 $2 $3')

const PhoneEditor = (props: FieldEditorProps): ReactNode => <SeveralLines {...props} inputMode="tel" />
const PhoneValue = (props: FieldValueProps): ReactNode => (
  <span className="tes-num tes-ellipsis">
    <LinkedTexts {...props} write={writePhone} href={one => (/^[+\d][\d-]*$/.test(one) ? `tel:${one}` : undefined)} />
  </span>
)

export const phoneWidget: FieldWidget = { Editor: PhoneEditor, Value: PhoneValue, width: 130, inline: true }
