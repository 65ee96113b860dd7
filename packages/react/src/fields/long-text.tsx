import { Input } from 'antd'
import type { ReactNode } from 'react'
import { controlProps } from './control-props.ts'
import type { FieldEditorProps, FieldWidget } from './field-widget.ts'
import { LineValue, textOf, usePlaceholder } from './words.tsx'

function LongTextEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange, look = 'form' } = props
  const placeholder = usePlaceholder(props)
  const rows = field.definition.type === 'long_text' ? (field.definition.rows ?? 3) : 3
  return (
    <Input.TextArea
      {...controlProps(props)}
      value={textOf(value)}
      autoSize={{ minRows: look === 'form' ? rows : 1, maxRows: look === 'form' ? Math.max(rows, 12) : 6 }}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}

export const longTextWidget: FieldWidget = {
  Editor: LongTextEditor,
  Value: LineValue,
  width: 260,
  wide: true,
  inline: true,
}
