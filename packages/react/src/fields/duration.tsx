import { secondsPer } from '@tessera/form-engine'
import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { FigureEditor, FigureValue } from './figures.tsx'

function DurationEditor(props: FieldEditorProps): ReactNode {
  const t = useTexts(fieldTexts)
  const { definition } = props.field
  const unit = definition.type === 'duration' ? (definition.unit ?? 'hours') : 'hours'
  return <FigureEditor {...props} scale={secondsPer[unit]} suffix={t(unit)} />
}

/** Seconds as hours and minutes. */
export function DurationValue(props: FieldValueProps): ReactNode {
  const formats = useFormats()
  return <FigureValue {...props} write={value => formats.duration(value * 1000)} />
}

export const durationWidget: FieldWidget = {
  Editor: DurationEditor,
  Value: DurationValue,
  width: 110,
  align: 'right',
  inline: true,
}
