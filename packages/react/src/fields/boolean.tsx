import { Checkbox, Switch } from 'antd'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'

function BooleanEditor({
  field,
  value,
  onChange,
  onBlur,
  id,
  label,
  disabled = false,
  autoFocus = false,
  look = 'form',
}: FieldEditorProps): ReactNode {
  const t = useTexts(fieldTexts)
  const common = {
    disabled,
    autoFocus,
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
  }
  const checked = value === true
  const box = look === 'cell' || (field.definition.type === 'boolean' && field.definition.display === 'checkbox')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that its control was left
    <span className="tes-boolean" onBlur={onBlur}>
      {box ? (
        <Checkbox {...common} checked={checked} onChange={event => onChange(event.target.checked)} />
      ) : (
        <Switch {...common} checked={checked} onChange={on => onChange(on)} />
      )}
      {look === 'form' ? <span aria-hidden="true">{t(checked ? 'yes' : 'no')}</span> : null}
    </span>
  )
}

/** Yes as a tick with its word at hand, no as a word: an empty value is neither. */
export function BooleanValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  const t = useTexts(fieldTexts)
  if (typeof value !== 'boolean') return <Nothing />
  if (!value) return <span className="tes-field-quiet">{t('no')}</span>
  return (
    <span className="tes-field-yes">
      <Check size={14} strokeWidth={2} aria-hidden="true" />
      {look === 'cell' ? <span className="tes-unseen">{t('yes')}</span> : t('yes')}
    </span>
  )
}

export const booleanWidget: FieldWidget = { Editor: BooleanEditor, Value: BooleanValue, width: 80, inline: true }
