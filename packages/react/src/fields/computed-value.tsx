import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { BooleanValue } from './boolean.tsx'
import { CurrencyValue } from './currency.tsx'
import { DateValue } from './date.tsx'
import { DatetimeValue } from './datetime.tsx'
import { fieldTexts } from './field-texts.ts'
import type { FieldValueProps } from './field-widget.ts'
import { FigureValue } from './figures.tsx'
import { PercentValue } from './percent.tsx'
import { LineValue } from './words.tsx'

function PlainFigure(props: FieldValueProps): ReactNode {
  const formats = useFormats()
  return <FigureValue {...props} write={value => formats.number(value)} />
}

const readers = {
  text: LineValue,
  number: PlainFigure,
  currency: CurrencyValue,
  percent: PercentValue,
  boolean: BooleanValue,
  date: DateValue,
  datetime: DatetimeValue,
} as const

/** What a formula or a rollup gives, read as the type it returns. */
export function ComputedValue(props: FieldValueProps): ReactNode {
  const { definition, kind } = props.field
  if (definition.type === 'formula') {
    const Reader = readers[definition.returns]
    return <Reader {...props} />
  }
  if (typeof props.value === 'number') return <PlainFigure {...props} />
  if (kind === 'datetime') return <DatetimeValue {...props} />
  return kind === 'date' ? <DateValue {...props} /> : <LineValue {...props} />
}

/** A computed value in a form: to be read only. */
export function ComputedEditor({ field, value }: Pick<FieldValueProps, 'field' | 'value'>): ReactNode {
  const t = useTexts(fieldTexts)
  const empty = value === null && field.type === 'auto_number'
  return (
    <span className="tes-field-off">
      {empty ? (
        <span className="tes-field-quiet">{t('assigned')}</span>
      ) : (
        <ComputedValue field={field} value={value} look="detail" />
      )}
    </span>
  )
}
