import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { controlProps } from './control-props.ts'
import type { FieldEditorProps, FieldValueProps } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import './fields.css'

/** A line of text as it stands in a value. */
export const textOf = (value: FieldValueProps['value']): string => (typeof value === 'string' ? value : '')

/** The placeholder of a field: of the form, else of the field. */
export function usePlaceholder({
  field,
  placeholder,
}: Pick<FieldEditorProps, 'field' | 'placeholder'>): string | undefined {
  const text = useText()
  const { definition } = field
  const own = 'placeholder' in definition ? text(definition.placeholder) : ''
  return placeholder ?? (own === '' ? undefined : own)
}

/** One line. */
export function LineEditor(
  props: FieldEditorProps & { readonly inputMode?: 'text' | 'email' | 'tel' | 'url' },
): ReactNode {
  const { value, onChange, inputMode = 'text' } = props
  const placeholder = usePlaceholder(props)
  return (
    <Input
      {...controlProps(props)}
      value={textOf(value)}
      inputMode={inputMode}
      type={inputMode}
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}

/** One line, cut off in a cell. */
export function LineValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  if (value === null || value === '') return <Nothing />
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  return (
    <span className={look === 'cell' ? 'tes-ellipsis' : 'tes-field-words'} title={look === 'cell' ? said : undefined}>
      {said}
    </span>
  )
}
