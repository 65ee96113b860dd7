import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { labelOf } from '@tessera/metadata'
import { DataProvider, FieldValue, ModelContext, Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { RecordQuery, TableView } from '@tessera/schemas'
import { type ReactNode, useDeferredValue } from 'react'
import { api } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import { viewTexts } from './texts.ts'

/** The first real records as the view would show them. */
export function ViewPreview({ view }: { view: TableView }): ReactNode {
  const t = useTexts(viewTexts)
  const { language } = useLanguage()
  const { app, definition, model } = useDraft()
  const queries = useQueryClient()
  const columns = (view.columns ?? []).map(column => column.field)
  const query: RecordQuery = {
    limit: 12,
    count: 'estimate',
    ...(columns.length === 0 ? {} : { fields: columns }),
    ...(view.filter === undefined ? {} : { filter: view.filter }),
    ...(view.sort === undefined ? {} : { sort: view.sort }),
  }
  const asked = useDeferredValue(JSON.stringify(query))
  const { data, error } = useQuery({
    queryKey: ['preview', app, view.object, asked],
    queryFn: ({ signal }) =>
      api.queryRecords({ app, object: view.object }, { signal, body: JSON.parse(asked) as RecordQuery }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const at = (record: Record<string, unknown>, path: string): unknown => {
    if (path in record) return record[path]
    return path
      .split('.')
      .reduce<unknown>(
        (value, name) =>
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
        record,
      )
  }
  return (
    <Panel label={t('preview')} heading={<PanelHeading title={t('preview')} count={data?.count} />} style={{ flex: 1 }}>
      {error !== null ? (
        <div className="ds-touch ds-t3">{t('previewNone')}</div>
      ) : (
        <DataProvider
          client={api}
          app={app}
          currency={definition.currency}
          timezone={definition.timezone}
          queryClient={queries}
        >
          <ModelContext value={model}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys */}
            <div className="ds-scroll" tabIndex={0}>
              <table className="ds-sample">
                <thead>
                  <tr>
                    {columns.map(path => {
                      const field = model.resolvePath(view.object, path)?.fields.at(-1)
                      return <th key={path}>{field === undefined ? path : labelOf(field, language)}</th>
                    })}
                  </tr>
                </thead>
                <tbody>
                  {data?.records.map(record => (
                    <tr key={record.id}>
                      {columns.map(path => {
                        const field = model.resolvePath(view.object, path)?.fields.at(-1)
                        const value = at(record, path)
                        return (
                          <td key={path}>
                            {field === undefined ? null : <FieldValue field={field} value={value as never} />}
                          </td>
                        )
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </ModelContext>
        </DataProvider>
      )}
    </Panel>
  )
}
