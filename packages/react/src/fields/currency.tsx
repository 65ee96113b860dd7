import type { FieldModel } from '@tessera/metadata'
import { type ReactNode, use } from 'react'
import { DataContext } from '../data/data-context.ts'
import { currencySymbol } from '../i18n/formats/numbers.ts'
import { useFormats } from '../i18n/use-formats.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { FigureEditor, FigureValue } from './figures.tsx'
import { shownAs } from './shown-as.ts'

/** The currency of a field: its own, of a rollup that of what it adds up, else that of the app. */
export function useCurrency(field: FieldModel): string {
  const source = use(DataContext)
  const { definition } = shownAs(field)
  return (definition.type === 'currency' ? definition.currency : undefined) ?? source?.currency ?? 'CNY'
}

function CurrencyEditor(props: FieldEditorProps): ReactNode {
  const code = useCurrency(props.field)
  const { definition } = props.field
  const decimals = definition.type === 'currency' ? (definition.decimals ?? 2) : 2
  const symbol = <span className="tes-figure-sign">{currencySymbol(code)}</span>
  return (
    <FigureEditor
      {...props}
      decimals={decimals}
      prefix={props.look === 'cell' ? undefined : symbol}
      suffix={props.look === 'cell' ? undefined : code}
    />
  )
}

/** Money: without its sign in a cell, since the head carries it. */
export function CurrencyValue(props: FieldValueProps): ReactNode {
  const code = useCurrency(props.field)
  const formats = useFormats()
  const write = (value: number): string =>
    props.look === 'detail'
      ? formats.money(value, code)
      : formats.number(value, Number.isInteger(value) ? {} : { digits: 2 })
  return <FigureValue {...props} write={write} />
}

export const currencyWidget: FieldWidget = {
  Editor: CurrencyEditor,
  Value: CurrencyValue,
  width: 130,
  align: 'right',
  inline: true,
}
