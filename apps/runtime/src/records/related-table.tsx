import { type FieldModel, labelOf } from '@tessera/metadata'
import {
  FieldValue,
  LinkButton,
  ModelContext,
  PlaceLink,
  SkeletonRows,
  useDelayed,
  useFormats,
  useLanguage,
  useRecords,
  useTexts,
} from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { OpenApp } from '../app/open-app.ts'
import { useOpenApp } from '../app/open-context.ts'
import { defaultColumns, fieldAt } from '../lists/columns.ts'
import { tablesOf } from '../lists/list-question.ts'
import { paths } from '../places/paths.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { currencyOf } from './money.ts'
import { recordTexts } from './record-texts.ts'
import { type Relation, relationFilter } from './relations.ts'
import { titleOf } from './title-of.ts'
import './related.css'

const mostColumns = 6
const pageSize = 25

/** The columns of the object’s first saved table, without the lookup that points here; its title first. */
const columnsOf = (app: OpenApp, { object, field }: Relation): readonly FieldModel[] => {
  const view = tablesOf(app.definition.views, app.model, object)[0]
  const names = view?.columns?.map(column => column.field) ?? defaultColumns(object)
  const first = object.title === undefined ? [] : [object.title]
  return [...new Set([...first, ...names])]
    .filter(name => name !== field.name && !name.includes('.'))
    .flatMap(name => fieldAt(app.model, object, name) ?? [])
    .slice(0, mostColumns)
}

const sumOf = (records: readonly RecordData[], field: FieldModel): number =>
  records.reduce((sum, record) => sum + Number(record[field.name] ?? 0), 0)

export interface RelatedTableProps {
  readonly relation: Relation
  readonly id: string
  readonly emptyText: string
}

/** The records of a relation, with the sum of what is money once all are there. */
export function RelatedTable({ relation, id, emptyText }: RelatedTableProps): ReactNode {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const formats = useFormats()
  const navigate = useNavigate()
  const app = useOpenApp()
  const columns = useMemo(() => columnsOf(app, relation), [app, relation])
  const query = useMemo(
    () => ({
      filter: relationFilter(relation, id),
      fields: columns.map(column => column.name),
      sort: ['-created_at'],
      limit: pageSize,
    }),
    [relation, id, columns],
  )
  const { records, loading, error, retry, hasMore, loadMore } = useRecords(relation.objectKey, query)
  const slow = useDelayed(loading, 150)
  if (error !== null) {
    return (
      <div className="rt-related-state">
        <ProblemState error={error} onRetry={retry} />
      </div>
    )
  }
  if (loading) return slow ? <SkeletonRows rows={3} /> : null
  if (records.length === 0) return <p className="rt-related-state rt-quiet">{emptyText}</p>
  const open = (record: RecordData): string => paths.record(app.name, relation.objectKey, record.id)
  const align = (column: FieldModel): string | undefined => (column.kind === 'number' ? 'rt-right' : undefined)
  const isMoney = (column: FieldModel): boolean => currencyOf(app.model, column) !== undefined
  const money = columns.filter(isMoney)
  return (
    <ModelContext value={app.model}>
      <div className="rt-related-scroll">
        <table className="rt-table">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.name} className={align(column)}>
                  {labelOf(column, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map(record => (
              <tr key={record.id}>
                {columns.map((column, index) => (
                  <td key={column.name} className={align(column)}>
                    {index === 0 ? (
                      <PlaceLink
                        href={open(record)}
                        className="rt-related-title"
                        onNavigate={href => void navigate(href)}
                      >
                        {titleOf(relation.object, record)}
                      </PlaceLink>
                    ) : (
                      <FieldValue field={column} value={record[column.name] ?? null} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
            {money.length === 0 || hasMore || records.length < 2 ? null : (
              <tr className="rt-sum">
                {columns.map((column, index) => (
                  <td key={column.name} className={align(column)}>
                    {index === 0 ? <span className="rt-quiet">{t('sum')}</span> : null}
                    {isMoney(column) ? <b className="tes-num">{formats.number(sumOf(records, column))}</b> : null}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
        {hasMore ? (
          <p className="rt-related-state">
            <LinkButton onClick={loadMore}>{t('more')}</LinkButton>
          </p>
        ) : null}
      </div>
    </ModelContext>
  )
}
