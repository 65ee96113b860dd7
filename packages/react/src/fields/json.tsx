import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'

const write = (value: FieldValueProps['value']): string => (value === null ? '' : JSON.stringify(value, null, 2))

function JsonEditor(props: FieldEditorProps): ReactNode {
  const { value, onChange, onBlur } = props
  const t = useTexts(fieldTexts)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [wrong, setWrong] = useState(false)
  const { onBlur: _, ...control } = controlProps(props)
  return (
    <>
      <Input.TextArea
        {...control}
        status={wrong ? 'error' : control.status}
        className="tes-mono"
        spellCheck={false}
        autoSize={{ minRows: 3, maxRows: 16 }}
        value={typed ?? write(value)}
        onChange={event => {
          setTyped(event.target.value)
          try {
            onChange(event.target.value.trim() === '' ? null : JSON.parse(event.target.value))
            setWrong(false)
          } catch {
            setWrong(true)
          }
        }}
        onBlur={() => {
          if (!wrong) setTyped(undefined)
          onBlur?.()
        }}
      />
      {wrong ? <span className="tes-field-wrong">{t('notJson')}</span> : null}
    </>
  )
}

function JsonValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  if (value === null) return <Nothing />
  if (look === 'cell') return <span className="tes-mono tes-ellipsis">{JSON.stringify(value)}</span>
  return <pre className="tes-mono tes-json">{write(value)}</pre>
}

export const jsonWidget: FieldWidget = { Editor: JsonEditor, Value: JsonValue, width: 160, wide: true }
