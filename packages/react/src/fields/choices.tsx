import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { StatusTag } from '../pieces/status-tag.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { hasColours, OptionLook, offeredOptions, useOptionLabel } from './option-look.tsx'
import { textsOf } from './texts-of.ts'

function ChoicesEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange, offered, disabled = false, look = 'form', onBlur, id, label } = props
  const boxes = look === 'form' && field.definition.type === 'choices' && field.definition.display === 'checkboxes'
  if (!boxes) return <ChoiceSelect {...props} multiple />
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the form names it
    <span id={id} role="group" aria-label={label} className="tes-boxes" onBlur={onBlur}>
      <Checkbox.Group
        disabled={disabled}
        value={[...textsOf(value)]}
        options={offeredOptions(field, offered, value).map(option => ({
          value: option.value,
          label: <OptionLook options={field.options ?? []} value={option.value} />,
        }))}
        onChange={picked => onChange(picked.length === 0 ? null : picked.map(String))}
      />
    </span>
  )
}

function ChoicesValue({ field, value }: FieldValueProps): ReactNode {
  const options = field.options ?? []
  const label = useOptionLabel(options)
  const picked = textsOf(value)
  if (picked.length === 0) return <Nothing />
  return (
    <span className="tes-field-row">
      {picked.map(one => (
        <StatusTag
          key={one}
          tone={hasColours(options) ? options.find(option => option.value === one)?.colour : undefined}
        >
          {label(one)}
        </StatusTag>
      ))}
    </span>
  )
}

export const choicesWidget: FieldWidget = { Editor: ChoicesEditor, Value: ChoicesValue, width: 180, inline: true }
