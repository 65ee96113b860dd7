import { type FieldModel, labelOf, type Model, type ObjectModel } from '@tessera/metadata'
import { FieldTypeIcon, useFormats, useLanguage, useTexts } from '@tessera/react'
import type { ImportPreview } from '@tessera/schemas'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { importTexts } from './import-texts.ts'
import { fillableFields, type MappedColumn, matchFields } from './mapping.ts'

export interface ColumnRowProps {
  readonly column: ImportPreview['columns'][number]
  readonly rows: number
  readonly mapped: MappedColumn
  readonly object: ObjectModel
  readonly model: Model
  readonly onChange: (change: Partial<MappedColumn>) => void
}

/** One column of the file: its values, the field it fills, how a lookup finds its record. */
export function ColumnRow({ column, rows, mapped, object, model, onChange }: ColumnRowProps): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const field = mapped.field === null ? undefined : object.fields.get(mapped.field)
  const matches = field === undefined ? [] : matchFields(model, field)
  const target = model.object(field?.target?.[0] ?? '')
  const option = (one: FieldModel): ReactNode => (
    <span className="rt-option">
      <FieldTypeIcon type={one.type} />
      {labelOf(one, language)}
    </span>
  )
  return (
    <tr>
      <td>
        <span className="rt-option">
          <FieldTypeIcon type={column.type} labelled />
          <b className="tes-ellipsis">{column.column}</b>
        </span>
        <div className="tes-state-text">
          {t('filled', { share: formats.percent(rows === 0 ? 0 : column.filled / rows, { maxDigits: 0 }) })}
        </div>
      </td>
      <td className="rt-import-samples">{column.samples.slice(0, 3).join(' · ')}</td>
      <td>
        <Select
          showSearch
          size="large"
          aria-label={`${column.column}: ${t('field')}`}
          value={mapped.field}
          className={mapped.field === null ? 'rt-import-out' : ''}
          onChange={(next: string | null) => {
            const found = next === null ? undefined : object.fields.get(next)
            const first = found === undefined ? undefined : matchFields(model, found)[0]
            onChange({ field: next, match: first?.name ?? null })
          }}
          filterOption={(typed, entry) =>
            String(entry?.['words'] ?? '')
              .toLowerCase()
              .includes(typed.toLowerCase())
          }
          options={[
            { value: null, label: t('leaveOut'), words: t('leaveOut') },
            ...fillableFields(object).map(one => ({
              value: one.name,
              label: option(one),
              words: `${labelOf(one, language)} ${one.name}`,
            })),
          ]}
        />
      </td>
      <td>
        {matches.length === 0 ? null : (
          <Select
            size="large"
            aria-label={t('matchHelp', { what: target === undefined ? '' : labelOf(target, language) })}
            value={mapped.match ?? target?.title ?? null}
            onChange={match => onChange({ match })}
            options={matches.map(one => ({ value: one.name, label: labelOf(one, language) }))}
          />
        )}
      </td>
    </tr>
  )
}
