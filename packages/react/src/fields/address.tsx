import { addressParts } from '@tessera/metadata'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { objectOf } from './object-of.ts'

type Part = (typeof addressParts)[number]

const usual: readonly Part[] = ['province', 'city', 'district', 'street']

const partsOf = ({ definition }: FieldEditorProps['field']): readonly Part[] => {
  const wanted = definition.type === 'address' ? definition.parts : undefined
  return wanted === undefined ? usual : addressParts.filter(part => wanted.includes(part))
}

function AddressEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange, id, describedBy } = props
  const t = useTexts(fieldTexts)
  const now = objectOf(value)
  const { 'aria-label': _, ...control } = controlProps(props)
  return (
    <span className="tes-address">
      {partsOf(field).map((part, index) => (
        <Input
          key={part}
          {...control}
          {...(index === 0 || id === undefined ? {} : { id: `${id}-${part}` })}
          className={part === 'street' ? 'tes-address-wide' : undefined}
          aria-label={t(part)}
          aria-describedby={describedBy}
          placeholder={t(part)}
          value={typeof now[part] === 'string' ? now[part] : ''}
          onChange={event => {
            const { [part]: _old, ...others } = now
            const next = event.target.value === '' ? others : { ...now, [part]: event.target.value }
            onChange(Object.keys(next).length === 0 ? null : next)
          }}
        />
      ))}
    </span>
  )
}

/** From large to small in Chinese, from small to large in English. */
export function addressText(value: FieldValueProps['value'], language: 'en' | 'zh-CN'): string {
  const now = objectOf(value)
  const said = addressParts.map(part => now[part]).filter((one): one is string => typeof one === 'string' && one !== '')
  return language === 'zh-CN' ? said.join(' ') : [...said].reverse().join(', ')
}

function AddressValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  const { language } = useLanguage()
  const said = typeof value === 'string' ? value : addressText(value, language)
  if (said === '') return <Nothing />
  return (
    <span className={look === 'cell' ? 'tes-ellipsis' : 'tes-field-words'} title={look === 'cell' ? said : undefined}>
      {said}
    </span>
  )
}

export const addressWidget: FieldWidget = { Editor: AddressEditor, Value: AddressValue, width: 220, wide: true }
