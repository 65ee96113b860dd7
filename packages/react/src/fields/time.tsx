import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { TimePicker } from './lazy-controls.ts'
import { clockFormat, clockOf, keepClock } from './moments.ts'
import { Nothing } from './nothing.tsx'

function TimeEditor(props: FieldEditorProps): ReactNode {
  const t = useTexts(fieldTexts)
  return (
    <TimePicker
      {...controlProps(props)}
      className="tes-moment"
      {...(props.look === 'cell' ? { suffixIcon: null } : {})}
      value={clockOf(props.value)}
      format={clockFormat}
      needConfirm={false}
      placeholder={props.placeholder ?? t('pickTime')}
      onChange={moment => props.onChange(keepClock(Array.isArray(moment) ? (moment[0] ?? null) : moment))}
    />
  )
}

/** A time of day. */
export function TimeValue({ value }: FieldValueProps): ReactNode {
  return typeof value === 'string' ? <span className="tes-num">{value.slice(0, 5)}</span> : <Nothing />
}

export const timeWidget: FieldWidget = { Editor: TimeEditor, Value: TimeValue, width: 90, inline: true }
