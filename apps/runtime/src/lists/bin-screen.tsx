import { labelOf } from '@tessera/metadata'
import {
  Empty,
  FieldValue,
  LinkButton,
  ModelContext,
  Panel,
  PanelHeading,
  RecordTile,
  SkeletonRows,
  useDelayed,
  useLanguage,
  useRecords,
  useTexts,
} from '@tessera/react'
import { Button, Checkbox } from 'antd'
import { Undo2 } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { useAppFormats } from '../app/use-app-formats.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { titleOf } from '../records/title-of.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { defaultColumns, fieldAt } from './columns.ts'
import { listTexts } from './list-texts.ts'
import { useBulk } from './use-bulk.ts'
import '../people/people.css'
import './list.css'

const shownColumns = 5

/** Deleted records, which can be brought back. */
export function Component(): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const formats = useAppFormats()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const bulk = useBulk()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const fields = useMemo(() => defaultColumns(object).slice(0, shownColumns), [object])
  const query = useMemo(
    () => ({ deleted: true, fields: [...fields, 'updated_at', 'updated_by'], sort: ['-updated_at'], limit: 60 }),
    [fields],
  )
  const { records, loading, error, retry, hasMore, loadMore } = useRecords(key, query)
  const slow = useDelayed(loading, 150)
  const what = pluralOf(object, language)
  const title = t('binTitle', { what })
  usePageTitle(title)
  const toggle = (id: string): void =>
    setChosen(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const restore = (ids: readonly string[]): void => {
    setChosen(new Set())
    void bulk.restore(ids)
  }
  const columns = fields.filter(name => name !== object.title).flatMap(name => fieldAt(app.model, object, name) ?? [])
  const body =
    error !== null ? (
      <ProblemState error={error} onRetry={retry} />
    ) : records.length === 0 ? (
      <Empty
        title={t('binEmpty')}
        text={t('binEmptyText', { what })}
        other={{ label: t('back'), onSelect: () => void navigate(paths.list(app.name, key)) }}
      />
    ) : undefined
  return (
    <Panel
      as="main"
      label={title}
      className="rt-page"
      heading={
        <PanelHeading page title={title}>
          {chosen.size === 0 ? null : (
            <Button
              type="primary"
              loading={bulk.busy}
              icon={<Undo2 size={14} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() => restore([...chosen])}
            >
              {t('restore')} · {formats.number(chosen.size)}
            </Button>
          )}
          <Button onClick={() => void navigate(paths.list(app.name, key))}>{t('back')}</Button>
        </PanelHeading>
      }
    >
      {loading ? (
        slow ? (
          <SkeletonRows />
        ) : null
      ) : body === undefined ? (
        <ModelContext value={app.model}>
          <table className="rt-table">
            <thead>
              <tr>
                <th style={{ width: 36 }}>
                  <Checkbox
                    aria-label={t('all')}
                    checked={chosen.size === records.length}
                    indeterminate={chosen.size > 0 && chosen.size < records.length}
                    onChange={event => setChosen(new Set(event.target.checked ? records.map(one => one.id) : []))}
                  />
                </th>
                <th>{labelOf(object, language)}</th>
                {columns.map(column => (
                  <th key={column.name}>{labelOf(column, language)}</th>
                ))}
                <th>{t('deletedAt')}</th>
                <th aria-label={t('restore')} />
              </tr>
            </thead>
            <tbody>
              {records.map(record => {
                const name = titleOf(object, record)
                return (
                  <tr key={record.id}>
                    <td>
                      <Checkbox aria-label={name} checked={chosen.has(record.id)} onChange={() => toggle(record.id)} />
                    </td>
                    <td>
                      <span className="rt-person-cell">
                        <RecordTile title={name} id={record.id} />
                        {name}
                      </span>
                    </td>
                    {columns.map(column => (
                      <td key={column.name}>
                        <FieldValue field={column} value={record[column.name] ?? null} />
                      </td>
                    ))}
                    <td className="rt-quiet tes-num">{formats.relativeDay(record.updated_at)}</td>
                    <td className="rt-right">
                      <Button size="small" disabled={bulk.busy} onClick={() => restore([record.id])}>
                        {t('restore')}
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          {hasMore ? (
            <p className="rt-list-state">
              <LinkButton onClick={loadMore}>{t('loadMore')}</LinkButton>
            </p>
          ) : null}
        </ModelContext>
      ) : (
        <div className="rt-list-state">{body}</div>
      )}
    </Panel>
  )
}
