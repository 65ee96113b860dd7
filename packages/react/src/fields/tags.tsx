import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { StatusTag } from '../pieces/status-tag.tsx'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { textsOf } from './texts-of.ts'
import { usePlaceholder } from './words.tsx'

function TagsEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange } = props
  const t = useTexts(fieldTexts)
  const placeholder = usePlaceholder(props) ?? t('add')
  const suggestions = field.definition.type === 'tags' ? (field.definition.suggestions ?? []) : []
  return (
    <Select<string[]>
      {...controlProps(props)}
      className="tes-select"
      mode="tags"
      value={[...textsOf(value)]}
      options={suggestions.map(word => ({ value: word, label: word }))}
      tokenSeparators={[',', '，', ';', '；', '、']}
      placeholder={placeholder}
      suffixIcon={null}
      notFoundContent={null}
      onChange={words => onChange(words.length === 0 ? null : words)}
    />
  )
}

/** Words on grey tiles. */
export function TagsValue({ value }: FieldValueProps): ReactNode {
  const words = textsOf(value)
  if (words.length === 0) return <Nothing />
  return (
    <span className="tes-field-row">
      {words.map(word => (
        <StatusTag key={word}>{word}</StatusTag>
      ))}
    </span>
  )
}

export const tagsWidget: FieldWidget = { Editor: TagsEditor, Value: TagsValue, width: 180, inline: true }
