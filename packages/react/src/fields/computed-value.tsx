import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { BooleanValue } from './boolean.tsx'
import { CurrencyValue } from './currency.tsx'
import { DateValue } from './date.tsx'
import { DatetimeValue } from './datetime.tsx'
import { DurationValue } from './duration.tsx'
import { fieldTexts } from './field-texts.ts'
import type { FieldValueProps } from './field-widget.ts'
import { NumberValue } from './number.tsx'
import { PercentValue } from './percent.tsx'
import { shownAs } from './shown-as.ts'
import { TimeValue } from './time.tsx'
import { LineValue } from './words.tsx'

const readers = {
  text: LineValue,
  number: NumberValue,
  currency: CurrencyValue,
  percent: PercentValue,
  boolean: BooleanValue,
  date: DateValue,
  datetime: DatetimeValue,
  time: TimeValue,
  duration: DurationValue,
} as const

/** What a formula or a rollup gives, read as the type it returns or as the field it looks at. */
export function ComputedValue({ field, value, look }: FieldValueProps): ReactNode {
  const shown = shownAs(field)
  const { definition } = shown
  const type = definition.type === 'formula' ? definition.returns : definition.type
  const usual = typeof value === 'number' ? NumberValue : LineValue
  const Reader = Object.hasOwn(readers, type) ? readers[type as keyof typeof readers] : usual
  return <Reader field={shown} value={value} look={look} />
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
