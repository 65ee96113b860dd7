import type { ChoiceOption, Json } from '@tessera/schemas'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { chevron } from './chevron.tsx'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps } from './field-widget.ts'
import { OptionLook, offeredOptions, useOptionLabel } from './option-look.tsx'
import { usePlaceholder } from './words.tsx'

interface Choosable {
  readonly value: string
  readonly label: string
  readonly option: ChoiceOption
}

const finds = (typed: string, one?: Choosable): boolean => {
  const wanted = typed.trim().toLowerCase()
  const { label = '', value = '', option } = one ?? {}
  return [label, value, ...(option?.aliases ?? [])].some(said => said.toLowerCase().includes(wanted))
}

/** One option, or several, from a list with tiles; typing searches names and aliases. */
export function ChoiceSelect(props: FieldEditorProps & { readonly multiple?: boolean }): ReactNode {
  const { field, value, onChange, offered, multiple = false, look = 'form', autoFocus = false } = props
  const t = useTexts(fieldTexts)
  const all = field.options ?? []
  const label = useOptionLabel(all)
  const placeholder = usePlaceholder(props) ?? t('pick')
  const options = offeredOptions(field, offered, value).map(option => ({
    value: option.value,
    label: label(option.value, true),
    option,
  }))
  return (
    <Select<Json, Choosable>
      {...controlProps(props)}
      className="tes-select"
      suffixIcon={chevron}
      {...(multiple ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
      {...(look === 'cell' && autoFocus ? { defaultOpen: true } : {})}
      value={multiple ? (Array.isArray(value) ? value : []) : typeof value === 'string' ? value : null}
      options={options}
      placeholder={placeholder}
      allowClear={!(props.required ?? false) || multiple}
      showSearch={{ filterOption: finds, optionFilterProp: 'label' }}
      popupMatchSelectWidth={look === 'form'}
      optionRender={one => <OptionLook options={all} value={String(one.value)} whole />}
      labelRender={({ value: one }) => <OptionLook options={all} value={String(one)} whole={!multiple} />}
      notFoundContent={<span className="tes-field-quiet">{t('nothingFound')}</span>}
      onChange={picked => onChange(Array.isArray(picked) && picked.length === 0 ? null : (picked ?? null))}
    />
  )
}
