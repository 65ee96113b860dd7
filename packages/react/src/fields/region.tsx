import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { chevron } from './chevron.tsx'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Cascader } from './lazy-controls.ts'
import { Nothing } from './nothing.tsx'
import { regionLabel, regionPath, regions } from './regions.ts'
import { usePlaceholder } from './words.tsx'

interface Place {
  readonly value: string
  readonly label: string
  readonly children?: Place[]
}

function RegionEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange } = props
  const t = useTexts(fieldTexts)
  const { language } = useLanguage()
  const placeholder = usePlaceholder(props) ?? t('pick')
  const provincesOnly = field.definition.type === 'region' && field.definition.level === 'province'
  const options = regions().map(({ code, name, cities }): Place => {
    const place = { value: code, label: name[language] }
    return provincesOnly || cities.length === 0
      ? place
      : { ...place, children: cities.map(city => ({ value: city.code, label: city.name[language] })) }
  })
  const path = typeof value === 'string' ? regionPath(value).map(region => region.code) : []
  return (
    <Cascader<Place>
      {...controlProps(props)}
      className="tes-select"
      suffixIcon={chevron}
      options={options}
      value={path}
      changeOnSelect
      placeholder={placeholder}
      displayRender={labels => labels.join(' / ')}
      showSearch={{
        filter: (typed, places) => places.some(place => place.label.toLowerCase().includes(typed.toLowerCase())),
      }}
      onChange={codes => onChange((codes?.at(-1) as string | undefined) ?? null)}
    />
  )
}

function RegionValue({ value }: FieldValueProps): ReactNode {
  const { language } = useLanguage()
  return typeof value === 'string' ? <span className="tes-ellipsis">{regionLabel(value, language)}</span> : <Nothing />
}

export const regionWidget: FieldWidget = { Editor: RegionEditor, Value: RegionValue, width: 150, inline: true }
