import {
  addressParts,
  type FieldModel,
  type FieldSetting,
  labelOf,
  type ObjectModel,
  shortName,
  text,
} from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import type { ChoiceOption, Expression, Text } from '@tessera/schemas'
import { InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { appTexts } from '../../app/texts.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { CommitInput } from '../../parts/commit-input.tsx'
import { ExpressionInput } from '../../parts/expression-input.tsx'
import { LocalInput } from '../../parts/local-input.tsx'
import { inwardLinks } from '../new-field.ts'
import { OptionsSetting } from './options-setting.tsx'

export interface SettingProps {
  readonly setting: FieldSetting
  readonly field: FieldModel
  readonly object: ObjectModel
  readonly value: unknown
  /** `undefined` takes the setting away. */
  readonly onChange: (value: unknown) => void
}

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD', 'SGD', 'KRW']

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const asList = (value: unknown): string[] => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : [])
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What an expression of a setting looks at: the record itself, or the records a link points to. */
const objectOf = ({ setting, field, object }: SettingProps): string =>
  setting.property === 'filter' && field.target?.[0] !== undefined ? field.target[0] : object.qualified

/** The control of one setting of a field type, chosen by its editor. */
export function SettingControl(props: SettingProps): ReactNode {
  const { setting, field, object, value, onChange } = props
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const { model, definition } = useDraft()
  const label = text(setting.label, language)
  const options = (setting.options ?? []).map(option => ({ value: option.value, label: text(option.label, language) }))
  const objects = model.objects.map(one => ({
    value: shortName(model.app, one.qualified),
    label: labelOf(one, language),
  }))
  const fieldsOf = (name: string | undefined): { value: string; label: string }[] =>
    [...(model.object(name ?? '')?.fields.values() ?? [])].map(one => ({
      value: one.name,
      label: labelOf(one, language),
    }))
  switch (setting.editor) {
    case 'switch':
      return (
        <Switch
          size="small"
          aria-label={label}
          checked={value === true}
          onChange={on => onChange(on ? true : undefined)}
        />
      )
    case 'text':
      return (
        <LocalInput
          label={label}
          area={setting.property === 'help'}
          value={value as Text | undefined}
          onChange={onChange}
        />
      )
    case 'number':
    case 'integer':
      return (
        <InputNumber
          aria-label={label}
          style={{ width: '100%' }}
          value={asNumber(value)}
          changeOnBlur={false}
          {...(setting.editor === 'integer' ? { precision: 0 } : {})}
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'select':
      return (
        <Select
          aria-label={label}
          allowClear={setting.needed !== true}
          value={asText(value) || null}
          placeholder={options[0]?.label}
          options={options}
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'multi_select': {
      const all =
        setting.property === 'parts' && options.length === 0
          ? addressParts.map(part => ({ value: part as string, label: part as string }))
          : options
      return (
        <Select
          mode="multiple"
          aria-label={label}
          allowClear
          value={asList(value)}
          options={all}
          onChange={next => onChange(next.length === 0 ? undefined : next)}
        />
      )
    }
    case 'options':
      return (
        <OptionsSetting
          value={value as string | readonly ChoiceOption[] | undefined}
          field={field}
          onChange={onChange}
        />
      )
    case 'object':
      return <Select aria-label={label} value={asText(value) || null} options={objects} onChange={onChange} />
    case 'objects': {
      const many = Array.isArray(value)
      return (
        <Select
          mode="multiple"
          aria-label={label}
          value={many ? asList(value) : asText(value) === '' ? [] : [asText(value)]}
          options={objects}
          // One object is written as itself, several as a list.
          onChange={next => next.length > 0 && onChange(next.length === 1 ? next[0] : next)}
        />
      )
    }
    case 'field':
      return (
        <Select
          aria-label={label}
          allowClear
          value={asText(value) || null}
          options={fieldsOf(field.target?.[0] ?? object.qualified)}
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'fields':
      return (
        <Select
          mode="multiple"
          aria-label={label}
          allowClear
          value={asList(value)}
          options={fieldsOf(field.target?.[0])}
          onChange={next => onChange(next.length === 0 ? undefined : next)}
        />
      )
    case 'rollup_source':
      return (
        <Select
          aria-label={label}
          value={asText(value) || null}
          options={inwardLinks(model, object).map(({ object: from, field: link }) => ({
            value: `${shortName(model.app, from.qualified)}.${link}`,
            label: `${labelOf(from, language)} · ${labelOf(from.fields.get(link) ?? { name: link }, language)}`,
          }))}
          onChange={onChange}
        />
      )
    case 'role':
      return (
        <Select
          aria-label={label}
          allowClear
          value={asText(value) || null}
          options={(definition.roles ?? []).map(role => ({ value: role.name, label: labelOf(role, language) }))}
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'currency':
      return (
        <Select
          aria-label={label}
          allowClear
          showSearch
          placeholder={definition.currency}
          value={asText(value) || null}
          options={currencies.map(code => ({ value: code, label: code }))}
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'words':
      return (
        <Select
          mode="tags"
          aria-label={label}
          value={asList(value)}
          onChange={next => onChange(next.length === 0 ? undefined : next)}
        />
      )
    case 'expression':
      return (
        <ExpressionInput
          label={label}
          object={objectOf(props)}
          field={field}
          condition={setting.property === 'filter'}
          value={value as Expression | undefined}
          onChange={onChange}
        />
      )
    case 'regex':
    case 'number_pattern':
    case 'line':
    case 'department':
    case 'name':
      return (
        <CommitInput
          mono={setting.editor !== 'line'}
          label={label}
          value={asText(value)}
          placeholder={setting.editor === 'number_pattern' ? 'C-{yyyy}-{0000}' : undefined}
          onCommit={next =>
            next === '' && setting.needed === true ? undefined : onChange(next === '' ? undefined : next)
          }
        />
      )
    case 'sensitive':
      // No engine keeps it yet, so no screen offers it.
      return <span>{t('none')}</span>
  }
}
