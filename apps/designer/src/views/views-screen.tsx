import { labelOf, suggestName } from '@tessera/metadata'
import {
  Empty,
  IconButton,
  Mosaic,
  MosaicStack,
  Panel,
  PanelHeading,
  PlaceLink,
  Tile,
  useLanguage,
  useOtherText,
  useTexts,
} from '@tessera/react'
import type { TableView } from '@tessera/schemas'
import { Dropdown } from 'antd'
import { Plus, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { add } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { DndArea } from '../parts/dnd-area.tsx'
import { NodeLabel } from '../parts/node-label.tsx'
import { useNamed } from '../parts/use-named.ts'
import { usePlace } from '../shell/place.ts'
import { viewTexts } from './texts.ts'
import { ViewColumns } from './view-columns.tsx'
import { ViewPanel } from './view-panel.tsx'
import { ViewPreview } from './view-preview.tsx'
import './views.css'

/** Table views: columns, filter, order. The other sorts are carried but have no screen yet. */
export function ViewsScreen(): ReactNode {
  const t = useTexts(viewTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { app, definition, edit, model } = useDraft()
  const params = useParams()
  const navigate = useNavigate()
  const views = (definition.views ?? []).filter((view): view is TableView => view.type === 'table')
  const view = useNamed<TableView>(views, params['view'], name => `/${app}/views/${name}`)
  usePlace(view === undefined ? undefined : labelOf(view, language))
  const objects = definition.objects ?? []
  const make = (object: string): void => {
    const name = suggestName(
      { en: `${object} view` },
      (definition.views ?? []).map(one => one.name),
      'view',
    )
    const label = language === 'zh-CN' ? { 'zh-CN': t('newView') } : { en: t('newView') }
    const own = model.object(object)
    const columns = [...(own?.fields.values() ?? [])]
      .filter(field => !field.system && field.type !== 'lines')
      .slice(0, 5)
      .map(field => ({ field: field.name }))
    const node = { id: newId('viw'), name, label, object, type: 'table', ...(columns.length === 0 ? {} : { columns }) }
    if (edit(add(definition.id ?? '', 'views', node)).length === 0) void navigate(`/${app}/views/${name}`)
  }
  const [first] = objects
  return (
    <DndArea>
      <Mosaic
        remember="designer-views"
        tracks={[
          { key: 'views', size: 208, min: 176, max: 320 },
          { key: 'main', size: 'fill' },
          ...(view === undefined ? [] : [{ key: 'panel', size: 312, min: 264, max: 420 }]),
        ]}
      >
        <Panel
          as="aside"
          label={t('views')}
          heading={
            <PanelHeading title={t('views')} count={views.length}>
              <Dropdown
                trigger={['click']}
                disabled={first === undefined}
                menu={{
                  items: objects.map(object => ({
                    key: object.name,
                    label: labelOf(object, language),
                    onClick: () => make(object.name),
                  })),
                }}
              >
                <span>
                  <IconButton small label={t('newView')} icon={<Plus size={14} strokeWidth={2} />} />
                </span>
              </Dropdown>
            </PanelHeading>
          }
        >
          {objects.map(object => {
            const own = views.filter(one => one.object === object.name)
            return own.length === 0 ? null : (
              <div key={object.id}>
                <div className="ds-group">{labelOf(object, language)}</div>
                <div className="ds-list">
                  {own.map(one => (
                    <PlaceLink
                      key={one.id}
                      className="ds-entry"
                      href={`/design/${app}/views/${one.name}`}
                      current={one === view}
                      onNavigate={href => void navigate(href.slice('/design'.length))}
                    >
                      <Table2 size={14} strokeWidth={1.75} aria-hidden="true" />
                      <span className="ds-entry-label tes-ellipsis">
                        <NodeLabel node={one} />
                      </span>
                    </PlaceLink>
                  ))}
                </div>
              </div>
            )
          })}
        </Panel>
        {view === undefined ? (
          <Tile as="main" className="ds-centre">
            <Empty
              title={t('noViews')}
              text={t('noViewsText')}
              {...(first === undefined ? {} : { action: { label: t('newView'), onSelect: () => make(first.name) } })}
            />
          </Tile>
        ) : (
          <MosaicStack>
            <Panel
              as="main"
              label={labelOf(view, language)}
              heading={<PanelHeading page title={labelOf(view, language)} other={other(view.label)} />}
            >
              <ViewColumns key={view.id} view={view} />
            </Panel>
            <ViewPreview view={view} />
          </MosaicStack>
        )}
        {view === undefined ? null : <ViewPanel key={view.id} view={view} />}
      </Mosaic>
    </DndArea>
  )
}
