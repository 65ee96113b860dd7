import { type FieldModel, labelOf } from '@tessera/metadata'
import { FieldValue, Meter, useFormats, useLanguage } from '@tessera/react'
import type { Json, RecordData } from '@tessera/schemas'
import { type ReactNode, useMemo } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { keyFigures } from './key-figures.ts'
import { currencyOf, isShare } from './money.ts'

/** A figure as it stands in a head: money with its sign and without idle cents, a share with its tiles. */
function Figure({ field, value }: { field: FieldModel; value: Json }): ReactNode {
  const formats = useFormats()
  const { model } = useOpenApp()
  const currency = currencyOf(model, field)
  if (typeof value !== 'number') return <FieldValue field={field} value={value} />
  if (currency !== undefined) return formats.money(value, currency, Number.isInteger(value) ? { digits: 0 } : {})
  if (!isShare(field)) return <FieldValue field={field} value={value} />
  return (
    <>
      {formats.percent(value / 100)} <Meter share={value / 100} tiles={10} figure={false} />
    </>
  )
}

/** What is computed about a record, as figures in a row of tiles. */
export function FiguresStrip({ record }: { record: RecordData }): ReactNode {
  const { object, rights } = useOpenObject()
  const { language } = useLanguage()
  const fields = useMemo(
    () => keyFigures(object).filter(field => rights.fields[field.name] !== 'none'),
    [object, rights],
  )
  if (fields.length === 0) return null
  return (
    <dl className="rt-figures">
      {fields.map(field => (
        <div key={field.name}>
          <dt>{labelOf(field, language)}</dt>
          <dd>
            <Figure field={field} value={record[field.name] ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
