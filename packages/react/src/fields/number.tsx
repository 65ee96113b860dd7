import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useText } from '../i18n/use-text.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { FigureEditor, FigureValue } from './figures.tsx'

function NumberEditor(props: FieldEditorProps): ReactNode {
  const text = useText()
  const { definition } = props.field
  const unit = definition.type === 'number' ? text(definition.unit) : ''
  const decimals = definition.type === 'number' ? definition.decimals : undefined
  return <FigureEditor {...props} decimals={decimals} suffix={unit === '' ? undefined : unit} />
}

/** A figure; with its unit in detail. */
export function NumberValue(props: FieldValueProps): ReactNode {
  const formats = useFormats()
  const text = useText()
  const { definition } = props.field
  const unit = definition.type === 'number' && props.look === 'detail' ? text(definition.unit) : ''
  return <FigureValue {...props} write={value => `${formats.number(value)}${unit === '' ? '' : ` ${unit}`}`} />
}

export const numberWidget: FieldWidget = {
  Editor: NumberEditor,
  Value: NumberValue,
  width: 110,
  align: 'right',
  inline: true,
}
