import { canBeTitle, labelOf, type ObjectModel } from '@tessera/metadata'
import { Panel, useLanguage, useOtherText, useTexts } from '@tessera/react'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change } from '../draft/edits.ts'
import { ColourRow } from '../parts/colour-pick.tsx'
import { IconPick } from '../parts/icon-pick.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { NodeIcon } from '../parts/node-icon.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { UsedByList } from '../parts/used-by-list.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { dataTexts } from './texts.ts'
import { useStats } from './use-stats.ts'

/** Settings of an object: its names, icon, colour and the field that names its records. */
export function ObjectPanel({ object }: { object: ObjectModel }): ReactNode {
  const t = useTexts(dataTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { app, definition, edit } = useDraft()
  const navigate = useNavigate()
  const stats = useStats().get(object.name)
  const [retiring, setRetiring] = useState(false)
  const own = object.definition
  const set = (values: Record<string, unknown>): void => void edit(change(object.id, values))
  const second = other(own.label)
  return (
    <Panel
      as="aside"
      label={t('settings')}
      heading={
        <div className="ds-panel-head">
          <NodeIcon name={own.icon} />
          <div>
            <div className="ds-panel-name tes-ellipsis">
              {labelOf(own, language)}
              {second === undefined ? null : <span>{second}</span>}
            </div>
            <div className="ds-panel-sub tes-mono tes-ellipsis">{own.name}</div>
          </div>
        </div>
      }
      footer={
        <div className="ds-foot">
          <Button danger onClick={() => setRetiring(true)}>
            {t('retireObject')}
          </Button>
        </div>
      }
    >
      <PanelBox title={t('settings')}>
        <PanelRow label={a('label')}>
          <LocalInput label={a('label')} value={own.label} onChange={label => set({ label })} />
        </PanelRow>
        <PanelRow label={t('plural')}>
          <LocalInput label={t('plural')} value={own.plural} onChange={plural => set({ plural })} />
        </PanelRow>
        <PanelRow label={a('name')} hint={a('follows')}>
          <NameInput
            value={own.name}
            taken={(definition.objects ?? []).map(one => one.name)}
            onRename={name => void edit({ edit: 'rename', id: object.id, name })}
          />
        </PanelRow>
        <PanelRow label={a('help')}>
          <LocalInput area label={a('help')} value={own.help} onChange={help => set({ help })} />
        </PanelRow>
        <PanelRow label={t('titleField')}>
          <Select
            aria-label={t('titleField')}
            value={object.title ?? null}
            onChange={title => set({ title })}
            options={own.fields
              .filter(canBeTitle)
              .map(field => ({ value: field.name, label: labelOf(field, language) }))}
          />
        </PanelRow>
        <PanelRow label={a('icon')}>
          <IconPick value={own.icon} onChange={icon => set({ icon })} />
        </PanelRow>
        <PanelRow label={a('colour')}>
          <ColourRow value={own.colour} onChange={colour => set({ colour })} />
        </PanelRow>
      </PanelBox>
      <PanelBox title={t('usedBy')}>
        <UsedByList id={object.id} />
      </PanelBox>
      {retiring ? (
        <RetireDialog
          kind="object"
          node={own}
          filled={stats === undefined ? undefined : { count: stats.rows, total: stats.rows }}
          onClose={done => {
            setRetiring(false)
            if (done) void navigate(`/${app}/data`)
          }}
        />
      ) : null}
    </Panel>
  )
}
