import type { FieldModel } from '@tessera/metadata'
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
import { useModel } from './model-context.ts'
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

/** The field whose values a rollup sums up or picks from; none for a count. */
function useRolledField({ definition, target }: FieldModel): FieldModel | undefined {
  const model = useModel()
  if (definition.type !== 'rollup' || definition.aggregate === 'count' || definition.field === undefined) return undefined
  return model?.object(target?.[0] ?? '')?.fields.get(definition.field)
}

/** What a formula or a rollup gives, read as the type it returns. */
export function ComputedValue(props: FieldValueProps): ReactNode {
  const { definition } = props.field
  const rolled = useRolledField(props.field)
  if (definition.type === 'formula') {
    const Reader = readers[definition.returns]
    return <Reader {...props} />
  }
  if (rolled !== undefined && Object.hasOwn(readers, rolled.type)) {
    const Reader = readers[rolled.type as keyof typeof readers]
    return <Reader {...props} field={rolled} />
  }
  return typeof props.value === 'number' ? <PlainFigure {...props} /> : <LineValue {...props} />
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
