import { type ReactNode, use } from 'react'
import { DataContext } from '../data/data-context.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { DatePicker } from './lazy-controls.ts'
import { clockFormat, instantFormat, instantOf, keepInstant } from './moments.ts'
import { Nothing } from './nothing.tsx'
import { usePlaceholder } from './words.tsx'

/** The zone instants are shown in: that of the app. */
export function useZone(): string {
  return use(DataContext)?.timezone ?? 'Asia/Shanghai'
}

function DatetimeEditor(props: FieldEditorProps): ReactNode {
  const t = useTexts(fieldTexts)
  const { language } = useLanguage()
  const zone = useZone()
  const placeholder = usePlaceholder(props) ?? t('pickDate')
  return (
    <DatePicker
      {...controlProps(props)}
      className="tes-moment"
      {...(props.look === 'cell' ? { suffixIcon: null } : {})}
      showTime={{ format: clockFormat }}
      value={instantOf(props.value, zone)}
      format={[instantFormat[language], 'YYYY-MM-DD HH:mm', 'YYYY/M/D H:mm']}
      placeholder={placeholder}
      onChange={moment => props.onChange(keepInstant(Array.isArray(moment) ? (moment[0] ?? null) : moment, zone))}
    />
  )
}

/** An instant: near ones as today, yesterday, 4 days ago in a cell; in full in detail. */
export function DatetimeValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  const formats = useFormats(useZone())
  if (typeof value !== 'string') return <Nothing />
  const full = formats.dateTime(value)
  return (
    <span className="tes-num" title={full}>
      {look === 'cell' ? formats.relativeDay(value) : full}
    </span>
  )
}

export const datetimeWidget: FieldWidget = { Editor: DatetimeEditor, Value: DatetimeValue, width: 140, inline: true }
