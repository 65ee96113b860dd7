import type { FieldModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useCurrency } from '../fields/currency.tsx'
import { FieldValue } from '../fields/field-value.tsx'
import { isMoney } from '../fields/shown-as.ts'
import { useFormats } from '../i18n/use-formats.ts'

/** A value on a card: no head tells the currency there, so that money has its sign; idle cents are left out. */
export function CardValue({ field, value }: { readonly field: FieldModel; readonly value: Json }): ReactNode {
  const formats = useFormats()
  const currency = useCurrency(field)
  if (typeof value !== 'number' || !isMoney(field)) return <FieldValue field={field} value={value} />
  return <span className="tes-num">{formats.money(value, currency, Number.isInteger(value) ? { digits: 0 } : {})}</span>
}
