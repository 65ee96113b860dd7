import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { DatePicker } from './lazy-controls.ts'
import { dayFormat, dayOf, keepDay } from './moments.ts'
import { Nothing } from './nothing.tsx'
import { usePlaceholder } from './words.tsx'

function DateEditor(props: FieldEditorProps): ReactNode {
  const t = useTexts(fieldTexts)
  const { language } = useLanguage()
  const placeholder = usePlaceholder(props) ?? t('pickDate')
  return (
    <DatePicker
      {...controlProps(props)}
      className="tes-moment"
      {...(props.look === 'cell' ? { suffixIcon: null } : {})}
      value={dayOf(props.value)}
      format={[dayFormat[language], 'YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD']}
      placeholder={placeholder}
      onChange={day => props.onChange(keepDay(Array.isArray(day) ? (day[0] ?? null) : day))}
    />
  )
}

/** A day in the reader’s way. */
export function DateValue({ value }: FieldValueProps): ReactNode {
  const formats = useFormats()
  return typeof value === 'string' ? <span className="tes-num">{formats.date(value)}</span> : <Nothing />
}

export const dateWidget: FieldWidget = { Editor: DateEditor, Value: DateValue, width: 126, inline: true }
