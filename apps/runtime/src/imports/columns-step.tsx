import { labelOf } from '@tessera/metadata'
import { FieldTypeIcon, GoldLine, useFormats, useLanguage, useTexts } from '@tessera/react'
import { Button, Select } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { ColumnRow } from './column-row.tsx'
import { importTexts } from './import-texts.ts'
import { filledTwice, keyFields, notFilled } from './mapping.ts'
import type { ImportState } from './use-import.ts'

/** Which column of the file becomes which field. */
export function ColumnsStep({ state }: { state: ImportState }): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object } = useOpenObject()
  const keyId = useId()
  const { preview, columns, file } = state
  if (preview === undefined) return null
  const names = (fields: readonly string[]): string =>
    fields.map(name => labelOf(object.fields.get(name) ?? { name }, language)).join(', ')
  const twice = filledTwice(columns)
  const missing = notFilled(columns, object)
  const used = columns.some(column => column.field !== null)
  const keys = keyFields(object).filter(field => columns.some(column => column.field === field.name))
  const warning = <TriangleAlert size={16} strokeWidth={2} aria-hidden="true" />
  return (
    <>
      <p className="rt-import-lead">
        <b>{file?.name}</b> <span className="rt-quiet">{t('rows', { count: preview.rows })}</span>
      </p>
      {state.refusal === undefined ? null : <ProblemState error={state.refusal} />}
      {preview.ragged === 0 ? null : (
        <GoldLine icon={warning} title={t('ragged', { count: preview.ragged })} text={t('raggedText')} />
      )}
      {missing.length === 0 ? null : (
        <GoldLine
          icon={warning}
          title={t('missing', { fields: names(missing.map(field => field.name)) })}
          text={t('missingText')}
        />
      )}
      {twice.length === 0 ? null : <GoldLine icon={warning} title={t('twice', { field: names(twice) })} />}
      <table className="rt-table rt-import-table">
        <thead>
          <tr>
            <th>{t('column')}</th>
            <th>{t('samples')}</th>
            <th>{t('field')}</th>
            <th>{t('match')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            <ColumnRow
              key={column.column}
              column={column}
              rows={preview.rows}
              mapped={columns[index] ?? { column: column.column, field: null, match: null }}
              object={object}
              model={app.model}
              onChange={change => state.map(column.column, change)}
            />
          ))}
        </tbody>
      </table>
      <label className="rt-import-key" htmlFor={keyId}>
        <span>{t('key')}</span>
        <Select
          id={keyId}
          size="large"
          value={state.key}
          onChange={state.setKey}
          options={[
            { value: null, label: t('keyNone') },
            ...keys.map(field => ({
              value: field.name,
              label: (
                <span className="rt-option">
                  <FieldTypeIcon type={field.type} />
                  {t('keyBy', { field: labelOf(field, language) })}
                </span>
              ),
            })),
          ]}
        />
      </label>
      <div className="rt-import-actions">
        <Button size="large" onClick={state.again}>
          {t('otherFile')}
        </Button>
        <Button type="primary" size="large" disabled={!used || twice.length > 0} onClick={state.check}>
          {t('check', { count: formats.number(preview.rows) })}
        </Button>
      </div>
    </>
  )
}
