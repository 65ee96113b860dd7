import { defineTexts, languageNames, Mosaic, Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { Language } from '@tessera/schemas'
import { Checkbox, Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change } from '../draft/edits.ts'
import { ColourRow } from '../parts/colour-pick.tsx'
import { IconPick } from '../parts/icon-pick.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { usePlace } from '../shell/place.ts'
import { currencies, timeZones } from './regions.ts'
import './settings.css'

const texts = defineTexts(
  'designer-settings',
  {
    looks: 'How it looks',
    region: 'Language and region',
    languages: 'Languages',
    languagesHint: 'What people can choose from. One stays.',
    timezone: 'Time zone',
    timezoneHint: 'Days begin at midnight there. Times that are stored do not move.',
    currency: 'Currency',
    currencyHint: 'For amounts whose field names no other. Figures are not converted.',
    nameHint: 'It stands in addresses and in the API.',
  },
  {
    looks: '外观',
    region: '语言和地区',
    languages: '语言',
    languagesHint: '大家可以选的语言，至少留一种。',
    timezone: '时区',
    timezoneHint: '以那里的零点算一天。已存的时间不变。',
    currency: '币种',
    currencyHint: '没有另外指定币种的金额都用它，数字不换算。',
    nameHint: '用在地址和 API 里。',
  },
)

const offered: readonly Language[] = ['zh-CN', 'en']

/** The app as a whole: its names, icon and colour, its languages, time zone and currency. */
export function SettingsScreen(): ReactNode {
  const t = useTexts(texts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { definition, edit } = useDraft()
  usePlace(a('appSettings'))
  const { label, help, icon, colour, languages = offered, timezone = 'Asia/Shanghai', currency = 'CNY' } = definition
  const zones = useMemo(() => timeZones(timezone), [timezone])
  const money = useMemo(() => currencies(currency, language), [currency, language])
  const set = (values: Record<string, unknown>): void => void edit(change(definition.id ?? '', values))
  return (
    <Mosaic tracks={[{ key: 'main', size: 'fill' }]}>
      <Panel as="main" label={a('appSettings')} heading={<PanelHeading page title={a('appSettings')} />}>
        <div className="ds-settings">
          <PanelBox title={t('looks')}>
            <PanelRow label={a('label')}>
              <LocalInput needed label={a('label')} value={label} onChange={value => set({ label: value })} />
            </PanelRow>
            <PanelRow label={a('help')}>
              <LocalInput area label={a('help')} value={help} onChange={value => set({ help: value })} />
            </PanelRow>
            <PanelRow label={a('icon')}>
              <IconPick value={icon} onChange={value => set({ icon: value })} />
            </PanelRow>
            <PanelRow label={a('colour')}>
              <ColourRow value={colour} onChange={value => set({ colour: value })} />
            </PanelRow>
            <PanelRow label={a('name')} hint={t('nameHint')}>
              <span className="tes-mono">{definition.name}</span>
            </PanelRow>
          </PanelBox>
          <PanelBox title={t('region')}>
            <PanelRow label={t('languages')} hint={t('languagesHint')}>
              <Checkbox.Group
                value={[...languages]}
                options={offered.map(one => ({
                  value: one,
                  label: languageNames[one].name,
                  disabled: languages.length === 1 && languages.includes(one),
                }))}
                onChange={values => set({ languages: offered.filter(one => values.includes(one)) })}
              />
            </PanelRow>
            <PanelRow label={t('timezone')} hint={t('timezoneHint')}>
              <Select
                aria-label={t('timezone')}
                showSearch
                value={timezone}
                onChange={value => set({ timezone: value })}
                options={[...zones]}
              />
            </PanelRow>
            <PanelRow label={t('currency')} hint={t('currencyHint')}>
              <Select
                aria-label={t('currency')}
                showSearch={{ optionFilterProp: 'label' }}
                value={currency}
                onChange={value => set({ currency: value })}
                options={[...money]}
              />
            </PanelRow>
          </PanelBox>
        </div>
      </Panel>
    </Mosaic>
  )
}
