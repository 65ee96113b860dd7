import { labelOf } from '@tessera/metadata'
import { Mosaic, Panel, PanelHeading, Tile, useLanguage, useOtherText, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { appTexts } from '../../app/texts.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { change } from '../../draft/edits.ts'
import { DndArea } from '../../parts/dnd-area.tsx'
import { LocalInput } from '../../parts/local-input.tsx'
import { NameInput } from '../../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../../parts/panel-rows.tsx'
import { useNamed } from '../../parts/use-named.ts'
import { UsedByList } from '../../parts/used-by-list.tsx'
import { usePlace } from '../../shell/place.ts'
import { ObjectsPanel } from '../objects-panel.tsx'
import { RetireDialog } from '../retire-dialog.tsx'
import { dataTexts } from '../texts.ts'
import { OptionsEditor } from './options-editor.tsx'
import '../data.css'

/** A shared list: its options, colours, order and other spellings. */
export function ListScreen(): ReactNode {
  const t = useTexts(dataTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { app, definition, edit } = useDraft()
  const navigate = useNavigate()
  const params = useParams()
  const lists = definition.choices ?? []
  const list = useNamed(lists, params['list'], name => `/${app}/data/lists/${name}`)
  const [retiring, setRetiring] = useState(false)
  usePlace(list === undefined ? undefined : labelOf(list, language))
  if (list === undefined)
    return (
      <Mosaic
        tracks={[
          { key: 'objects', size: 208 },
          { key: 'main', size: 'fill' },
        ]}
      >
        <ObjectsPanel />
        <Tile as="main" />
      </Mosaic>
    )
  const id = list.id ?? ''
  return (
    <DndArea>
      <Mosaic
        remember="designer-data"
        tracks={[
          { key: 'objects', size: 208, min: 176, max: 320 },
          { key: 'main', size: 'fill' },
          { key: 'panel', size: 312, min: 264, max: 420 },
        ]}
      >
        <ObjectsPanel currentList={list.name} />
        <Panel
          as="main"
          label={labelOf(list, language)}
          heading={
            <PanelHeading page title={labelOf(list, language)} other={other(list.label)} count={list.options.length} />
          }
        >
          <div style={{ padding: '0 16px 16px' }}>
            <OptionsEditor wide holder={id} list="options" options={list.options} />
          </div>
        </Panel>
        <Panel
          as="aside"
          label={a('general')}
          heading={<PanelHeading title={a('general')} />}
          footer={
            <div className="ds-foot">
              <Button danger onClick={() => setRetiring(true)}>
                {t('retireList')}
              </Button>
            </div>
          }
        >
          <PanelBox>
            <PanelRow label={a('label')}>
              <LocalInput label={a('label')} value={list.label} onChange={label => void edit(change(id, { label }))} />
            </PanelRow>
            <PanelRow label={a('name')} hint={a('follows')}>
              <NameInput
                value={list.name}
                taken={lists.map(one => one.name)}
                onRename={name => void edit({ edit: 'rename', id, name })}
              />
            </PanelRow>
          </PanelBox>
          <PanelBox title={t('usedBy')}>
            <UsedByList id={id} />
          </PanelBox>
        </Panel>
      </Mosaic>
      {retiring ? (
        <RetireDialog
          kind="list"
          node={list}
          onClose={done => {
            setRetiring(false)
            if (done) void navigate(`/${app}/data`)
          }}
        />
      ) : null}
    </DndArea>
  )
}
