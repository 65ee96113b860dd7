import { labelOf } from '@tessera/metadata'
import { classNames, defineTexts, IconButton, Mosaic, Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { NavigationEntry, NavigationGroup } from '@tessera/schemas'
import { Button, Dropdown, Select } from 'antd'
import { GripVertical, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { useDrag, useDrop } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { add, change, move, remove } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { DndArea } from '../parts/dnd-area.tsx'
import type { GhostLook } from '../parts/drag-layer.tsx'
import { IconPick } from '../parts/icon-pick.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import { NodeIcon } from '../parts/node-icon.tsx'
import './navigation.css'

const texts = defineTexts(
  'designer-navigation',
  {
    navigation: 'Navigation',
    newGroup: 'New group',
    newEntry: 'Add an entry',
    groupName: 'Name of the group',
    entryName: 'Other name',
    roles: 'For everybody',
    preview: 'As people see it',
    page: 'A web page',
    addressOf: 'Address',
  },
  {
    navigation: '导航',
    newGroup: '新分组',
    newEntry: '加入口',
    groupName: '分组名称',
    entryName: '另取名称',
    roles: '所有人可见',
    preview: '大家看到的样子',
    page: '网页',
    addressOf: '网址',
  },
)

interface Dragged extends GhostLook {
  readonly id: string
  readonly group: string
  readonly index: number
}

interface EntryProps {
  readonly entry: NavigationEntry
  readonly group: NavigationGroup
  readonly index: number
}

const useEntryName = (): ((entry: NavigationEntry) => string) => {
  const { language } = useLanguage()
  const { definition, model } = useDraft()
  return entry => {
    if (entry.label !== undefined) return labelOf(entry, language)
    const object = entry.object === undefined ? undefined : model.object(entry.object)
    const view = definition.views?.find(one => one.name === entry.view)
    return object !== undefined
      ? labelOf(
          { label: object.definition.plural ?? object.definition.label, name: object.name } as { name: string },
          language,
        )
      : view !== undefined
        ? labelOf(view, language)
        : (entry.url ?? '')
  }
}

const useEntryIcon = (): ((entry: NavigationEntry) => string | undefined) => {
  const { definition, model } = useDraft()
  return entry => {
    const view = definition.views?.find(one => one.name === entry.view)
    return entry.icon ?? model.object(entry.object ?? view?.object ?? '')?.definition.icon
  }
}

function EntryRow({ entry, group, index }: EntryProps): ReactNode {
  const t = useTexts(texts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { definition, edit } = useDraft()
  const nameOf = useEntryName()
  const iconOf = useEntryIcon()
  const id = entry.id ?? ''
  const name = nameOf(entry)
  const usual = iconOf(entry)
  const [{ dragging }, drag, preview] = useDrag<Dragged, unknown, { dragging: boolean }>(
    () => ({
      type: 'navigation-entry',
      item: { id, group: group.id ?? '', index, ghost: { label: name, icon: <NodeIcon name={entry.icon ?? usual} /> } },
      collect: monitor => ({ dragging: monitor.isDragging() }),
    }),
    [id, group.id, index, name, entry.icon],
  )
  const [{ over }, drop] = useDrop<Dragged, unknown, { over: boolean }>(
    () => ({
      accept: 'navigation-entry',
      collect: monitor => ({ over: monitor.isOver({ shallow: true }) }),
      drop: (dragged, monitor) => {
        if (monitor.didDrop() || dragged.id === id) return
        edit(move(dragged.id, group.id ?? '', 'items', index))
      },
    }),
    [id, group.id, index],
  )
  useEffect(() => {
    preview(getEmptyImage(), { captureDraggingState: true })
  }, [preview])
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const to = index + (event.key === 'ArrowUp' ? -1 : 1)
    event.preventDefault()
    if (to >= 0 && to < group.items.length) edit(move(id, group.id ?? '', 'items', to))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row that is dragged and moved from the keyboard
    <div
      ref={node => {
        drag(drop(node))
      }}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus for its keys
      tabIndex={0}
      aria-label={name}
      className={classNames('ds-nav-entry', over && 'ds-nav-over', dragging && 'ds-nav-gone')}
      onKeyDown={press}
    >
      <GripVertical size={14} strokeWidth={1.75} className="ds-grip" aria-hidden="true" />
      <IconPick small usual={usual} value={entry.icon} onChange={icon => void edit(change(id, { icon }))} />
      <b>{name}</b>
      <div className="ds-nav-label">
        <LocalInput
          label={t('entryName')}
          placeholder={t('entryName')}
          value={entry.label}
          onChange={label => void edit(change(id, { label }))}
        />
      </div>
      <Select
        mode="multiple"
        aria-label={t('roles')}
        placeholder={t('roles')}
        style={{ width: 180 }}
        value={[...(entry.roles ?? [])]}
        options={(definition.roles ?? []).map(role => ({ value: role.name, label: labelOf(role, language) }))}
        onChange={roles => void edit(change(id, { roles: roles.length === 0 ? undefined : roles }))}
      />
      <IconButton
        small
        label={`${a('delete')} ${name}`}
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        onClick={() => void edit(remove(id))}
      />
    </div>
  )
}

function Group({ group }: { group: NavigationGroup }): ReactNode {
  const t = useTexts(texts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { definition, edit } = useDraft()
  const id = group.id ?? ''
  const [{ over }, drop] = useDrop<Dragged, unknown, { over: boolean }>(
    () => ({
      accept: 'navigation-entry',
      collect: monitor => ({ over: monitor.isOver({ shallow: true }) }),
      drop: (dragged, monitor) => {
        if (monitor.didDrop()) return
        const index = dragged.group === id ? group.items.length - 1 : group.items.length
        edit(move(dragged.id, id, 'items', index))
      },
    }),
    [id, group.items.length],
  )
  const used = new Set((definition.navigation ?? []).flatMap(one => one.items.map(entry => entry.object)))
  const put = (entry: Omit<NavigationEntry, 'id'>): void => void edit(add(id, 'items', { id: newId('ent'), ...entry }))
  return (
    <section
      ref={node => {
        drop(node)
      }}
      className={classNames('ds-nav-group', over && 'ds-nav-group-over')}
    >
      <div className="ds-nav-group-head">
        <div className="ds-nav-label">
          <LocalInput
            label={t('groupName')}
            placeholder={t('groupName')}
            value={group.label}
            onChange={label => void edit(change(id, { label }))}
          />
        </div>
        <span className="ds-grow" />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(definition.objects ?? []).map(object => ({
                key: object.name,
                icon: <NodeIcon name={object.icon} size={14} />,
                label: labelOf(object, language),
                disabled: used.has(object.name),
                onClick: () =>
                  put({ object: object.name, ...(object.icon === undefined ? {} : { icon: object.icon }) }),
              })),
              {
                key: ' url',
                label: t('page'),
                icon: <NodeIcon name="globe" size={14} />,
                onClick: () => put({ label: { [language]: t('page') }, url: 'https://', icon: 'globe' }),
              },
            ],
          }}
        >
          <Button icon={<Plus size={14} strokeWidth={2} />}>{t('newEntry')}</Button>
        </Dropdown>
        <IconButton
          small
          label={a('delete')}
          icon={<Trash2 size={14} strokeWidth={1.75} />}
          onClick={() => void edit(remove(id))}
        />
      </div>
      {group.items.map((entry, index) => (
        <EntryRow key={entry.id} entry={entry} group={group} index={index} />
      ))}
    </section>
  )
}

/** What stands in the app’s navigation, in which order and for whom. */
export function NavigationScreen(): ReactNode {
  const t = useTexts(texts)
  const { language } = useLanguage()
  const { definition, edit } = useDraft()
  const nameOf = useEntryName()
  const iconOf = useEntryIcon()
  const groups = definition.navigation ?? []
  const addGroup = (): void => {
    edit(add(definition.id ?? '', 'navigation', { id: newId('nav'), label: { [language]: t('newGroup') }, items: [] }))
  }
  return (
    <DndArea>
      <Mosaic
        tracks={[
          { key: 'main', size: 'fill' },
          { key: 'preview', size: 232, min: 200, max: 320 },
        ]}
      >
        <Panel
          as="main"
          label={t('navigation')}
          heading={
            <PanelHeading page title={t('navigation')}>
              <Button icon={<Plus size={14} strokeWidth={2} />} onClick={addGroup}>
                {t('newGroup')}
              </Button>
            </PanelHeading>
          }
        >
          <div className="ds-main-body">
            {groups.map(group => (
              <Group key={group.id} group={group} />
            ))}
          </div>
        </Panel>
        <Panel as="aside" label={t('preview')} heading={<PanelHeading title={t('preview')} />}>
          <div className="ds-nav-preview">
            {groups.map(group => (
              <div key={group.id}>
                {group.label === undefined ? null : <div className="ds-group">{labelOf(group, language)}</div>}
                {group.items.map(entry => (
                  <div key={entry.id} className="ds-nav-item">
                    <NodeIcon name={iconOf(entry)} />
                    {nameOf(entry)}
                  </div>
                ))}
              </div>
            ))}
          </div>
        </Panel>
      </Mosaic>
    </DndArea>
  )
}
