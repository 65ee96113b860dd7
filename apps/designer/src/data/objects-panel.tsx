import { labelOf, suggestName } from '@tessera/metadata'
import {
  IconButton,
  Panel,
  PanelHeading,
  PlaceLink,
  SearchBox,
  useFormats,
  useLanguage,
  useTexts,
} from '@tessera/react'
import { Button, Input } from 'antd'
import { FileSpreadsheet, List, Plus, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { add } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { NodeIcon } from '../parts/node-icon.tsx'
import { NodeLabel } from '../parts/node-label.tsx'
import { newObjectEdit } from './new-object.ts'
import { dataTexts } from './texts.ts'
import { useStats } from './use-stats.ts'

export interface ObjectsPanelProps {
  /** Name of the open object. */
  readonly current?: string | undefined
  /** Name of the open shared list. */
  readonly currentList?: string | undefined
  readonly onFile?: (() => void) | undefined
}

/** All objects with how many records they have, and the shared lists. */
export function ObjectsPanel({ current, currentList, onFile }: ObjectsPanelProps): ReactNode {
  const t = useTexts(dataTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const { app, definition, edit } = useDraft()
  const stats = useStats()
  const navigate = useNavigate()
  const [searching, setSearching] = useState(false)
  const [query, setQuery] = useState('')
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const objects = definition.objects ?? []
  const lists = definition.choices ?? []
  const matches = (node: { name: string; label?: unknown }): boolean =>
    `${node.name} ${JSON.stringify(node.label ?? '')}`.toLowerCase().includes(query.trim().toLowerCase())
  const open = (path: string): void => void navigate(path.slice('/design'.length))
  const addObject = (): void => {
    if (name.trim() === '') return
    const made = newObjectEdit(definition, name, language)
    if (edit(made.edit).length > 0) return
    setName('')
    setAdding(false)
    void navigate(`/${app}/data/${made.name}`)
  }
  const addList = (): void => {
    const label = language === 'zh-CN' ? { 'zh-CN': '新选项' } : { en: 'New list' }
    const free = suggestName(
      { en: 'list' },
      lists.map(list => list.name),
      'list',
    )
    const first = language === 'zh-CN' ? '选项 1' : 'Option 1'
    const options = [{ id: newId('opt'), value: 'option_1', label: first, colour: 'lapis' }]
    if (edit(add(definition.id ?? '', 'choices', { id: newId('lst'), name: free, label, options })).length === 0)
      void navigate(`/${app}/data/lists/${free}`)
  }
  return (
    <Panel
      as="aside"
      label={t('objects')}
      heading={
        <PanelHeading title={t('objects')} count={objects.length}>
          <IconButton
            small
            label={t('findField')}
            pressed={searching}
            icon={<Search size={14} strokeWidth={1.75} />}
            onClick={() => {
              setSearching(!searching)
              setQuery('')
            }}
          />
          <IconButton
            small
            label={t('newObject')}
            icon={<Plus size={14} strokeWidth={2} />}
            onClick={() => setAdding(true)}
          />
        </PanelHeading>
      }
      footer={
        onFile === undefined ? undefined : (
          <div className="ds-foot">
            <Button block icon={<FileSpreadsheet size={14} strokeWidth={1.75} />} onClick={onFile}>
              {t('newFromFile')}
            </Button>
          </div>
        )
      }
    >
      {searching ? (
        <div style={{ padding: '0 8px 8px' }}>
          <SearchBox small placeholder={t('objects')} value={query} onChange={setQuery} />
        </div>
      ) : null}
      {adding ? (
        <div style={{ padding: '0 8px 8px' }}>
          <Input
            autoFocus
            aria-label={t('newObject')}
            placeholder={t('newObjectName')}
            value={name}
            onChange={event => setName(event.target.value)}
            onBlur={() => (name.trim() === '' ? setAdding(false) : undefined)}
            onPressEnter={event => {
              if (!event.nativeEvent.isComposing) addObject()
            }}
            onKeyDown={event => {
              if (event.key === 'Escape') setAdding(false)
            }}
          />
        </div>
      ) : null}
      <div className="ds-list">
        {objects.filter(matches).map(object => (
          <PlaceLink
            key={object.id}
            className="ds-entry"
            href={`/design/${app}/data/${object.name}`}
            current={object.name === current}
            title={labelOf(object, language)}
            onNavigate={open}
          >
            <NodeIcon name={object.icon} />
            <span className="ds-entry-label tes-ellipsis">
              <NodeLabel node={object} />
            </span>
            <span className="ds-entry-end">
              {stats.has(object.name) ? formats.number(stats.get(object.name)?.rows ?? 0) : ''}
            </span>
          </PlaceLink>
        ))}
      </div>
      <div className="ds-group ds-row">
        <span className="ds-grow">{t('sharedLists')}</span>
        <IconButton small label={t('newList')} icon={<Plus size={14} strokeWidth={2} />} onClick={addList} />
      </div>
      <div className="ds-list" style={{ paddingBottom: 8 }}>
        {lists.filter(matches).map(list => (
          <PlaceLink
            key={list.id}
            className="ds-entry"
            href={`/design/${app}/data/lists/${list.name}`}
            current={list.name === currentList}
            onNavigate={open}
          >
            <List size={16} strokeWidth={1.75} aria-hidden="true" />
            <span className="ds-entry-label tes-ellipsis">
              <NodeLabel node={list} />
            </span>
            <span className="ds-entry-end">{list.options.length}</span>
          </PlaceLink>
        ))}
      </div>
    </Panel>
  )
}
