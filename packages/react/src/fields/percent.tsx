import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { Meter } from '../pieces/meter.tsx'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { FigureEditor, FigureValue } from './figures.tsx'
import { isMeter } from './shown-as.ts'

function PercentEditor(props: FieldEditorProps): ReactNode {
  const { definition } = props.field
  return (
    <FigureEditor {...props} suffix="%" decimals={definition.type === 'percent' ? definition.decimals : undefined} />
  )
}

/** 70 is 70 %. */
export function PercentValue(props: FieldValueProps): ReactNode {
  const formats = useFormats()
  if (isMeter(props.field) && typeof props.value === 'number') return <Meter share={props.value / 100} />
  return <FigureValue {...props} write={value => formats.percent(value / 100, { maxDigits: 2 })} />
}

export const percentWidget: FieldWidget = {
  Editor: PercentEditor,
  Value: PercentValue,
  width: 96,
  align: 'right',
  inline: true,
}
