import type { ReactNode } from 'react'
import { ChoiceButtons } from './choice-buttons.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { OptionLook } from './option-look.tsx'

function ChoiceEditor(props: FieldEditorProps): ReactNode {
  const { definition } = props.field
  const display =
    definition.type === 'choice' && props.look !== 'cell' && props.look !== 'token' ? definition.display : undefined
  if (display === 'buttons') return <ChoiceButtons {...props} />
  if (display === 'radio') return <ChoiceButtons {...props} dots />
  return <ChoiceSelect {...props} />
}

/** An option with its tile. */
export function ChoiceValue({ field, value, look = 'cell' }: FieldValueProps): ReactNode {
  if (typeof value !== 'string' || value === '') return <Nothing />
  return <OptionLook options={field.options ?? []} value={value} whole={look === 'detail'} />
}

export const choiceWidget: FieldWidget = { Editor: ChoiceEditor, Value: ChoiceValue, width: 120, inline: true }
