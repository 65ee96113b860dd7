import { fieldType } from '@tessera/metadata'
import { Mosaic, Panel, RecordTable, useLanguage, usePhone, useShortcut, useTexts } from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { PanelRight } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { ListBulk } from './list-bulk.tsx'
import { ListHeading } from './list-heading.tsx'
import { ListState } from './list-state.tsx'
import { listTexts } from './list-texts.ts'
import { ListToolbar } from './list-toolbar.tsx'
import { PhoneList } from './phone-list.tsx'
import { useCellEdit } from './use-cell-edit.ts'
import { useCount } from './use-count.ts'
import { useExport } from './use-export.ts'
import { useList } from './use-list.ts'
import { useDensity } from './use-view-memory.ts'
import { ViewTabs } from './view-tabs.tsx'
import './list.css'
import { lazyPart } from '../lazy-part.ts'

const SideView = lazyPart(async () => (await import('./side-view.tsx')).SideView)
const nobody: ReadonlySet<string> = new Set()

/** The records of an object: a saved view or a question of one’s own, all of it in the address. */
export function ListScreen(): ReactNode {
  const t = useTexts(listTexts)
  const phone = usePhone()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const [address, setAddress] = useSearchParams()
  const list = useList()
  const { loaded, question, colours } = list
  const counted = useCount(list)
  const exportList = useExport(list)
  const edit = useCellEdit()
  const [density, setDensity] = useDensity(question.view?.density)
  const [selection, setSelection] = useState(nobody)
  const openId = address.get('open') ?? undefined
  const what = pluralOf(object, language)
  usePageTitle(what)
  const show = useCallback(
    (id: string | undefined) =>
      setAddress(
        before => {
          const next = new URLSearchParams(before)
          if (id === undefined) next.delete('open')
          else next.set('open', id)
          return next
        },
        { replace: true },
      ),
    [setAddress],
  )
  const open = (record: RecordData): void => void navigate(paths.record(app.name, key, record.id))
  const create = (): void => void navigate(paths.create(app.name, key))
  useShortcut('n', create, rights.create)
  useShortcut('Escape', () => show(undefined), openId !== undefined && selection.size === 0)
  const mayEdit = (_: RecordData, name: string): boolean => {
    const field = object.fields.get(name)
    return (
      field !== undefined &&
      rights.change &&
      (!field.system || field.name === 'owner') &&
      !fieldType(field.type).isComputed &&
      field.definition.readOnly !== true &&
      (rights.fields[name] ?? 'write') === 'write'
    )
  }
  const at = openId === undefined ? -1 : loaded.records.findIndex(record => record.id === openId)
  const move = (by: 1 | -1): void => {
    const next = loaded.records[at + by]
    if (next !== undefined) show(next.id)
    if (at + by >= loaded.records.length - 2) loaded.loadMore()
  }
  const state =
    loaded.error === null ? <ListState list={list} /> : <ProblemState error={loaded.error} onRetry={loaded.retry} />
  const table = (
    <RecordTable
      model={app.model}
      object={object}
      label={what}
      records={loaded.error === null ? loaded.records : []}
      columns={list.columns}
      onColumnsChange={list.setColumns}
      hasMore={loaded.hasMore}
      onLoadMore={loaded.loadMore}
      loading={loaded.loading}
      loadingMore={loaded.loadingMore}
      sort={question.sort}
      onSortChange={sort => list.ask({ sort }, true)}
      selection={selection}
      onSelectionChange={setSelection}
      density={density}
      openId={openId}
      onOpen={open}
      onPeek={record => show(record.id)}
      actions={record => [
        {
          key: 'peek',
          label: t('sideView'),
          icon: <PanelRight size={14} strokeWidth={1.75} aria-hidden="true" />,
          onSelect: () => show(record.id),
        },
      ]}
      onEdit={edit}
      mayEdit={mayEdit}
      colourOf={colours?.colourOf}
      empty={<div className="rt-list-state">{state}</div>}
    />
  )
  if (phone) return <PhoneList list={list} counted={counted} table={table} onCreate={create} />
  const selected = loaded.records.filter(record => selection.has(record.id))
  const main = (
    <Panel
      as="main"
      label={what}
      className="rt-list"
      heading={
        <>
          <ListHeading counted={counted} onExport={() => exportList()} />
          <ViewTabs views={list.views} current={question.view} onView={view => list.ask({ view })} />
          <ListToolbar list={list} density={density} onDensity={setDensity} />
        </>
      }
      footer={<ListBulk selected={selected} onClear={() => setSelection(nobody)} onExport={exportList} />}
    >
      <div className="rt-list-body" aria-busy={loaded.fetching}>
        {table}
      </div>
    </Panel>
  )
  if (openId === undefined) return <Mosaic tracks={[{ key: 'list', size: 'fill' }]}>{main}</Mosaic>
  return (
    <Mosaic
      remember="runtime.list"
      tracks={[
        { key: 'list', size: 'fill' },
        { key: 'side', size: 320, min: 280, max: 480 },
      ]}
    >
      {main}
      <Suspense fallback={<aside className="tes-tile" />}>
        <SideView id={openId} at={at} count={counted.count} onMove={move} onClose={() => show(undefined)} />
      </Suspense>
    </Mosaic>
  )
}
