import type { ReactNode } from 'react'
import { controlProps } from './control-props.ts'
import type { FieldEditorProps, FieldValueProps } from './field-widget.ts'
import { grouped, ungrouped } from './figure-text.ts'
import { InputNumber } from './lazy-controls.ts'
import { Nothing } from './nothing.tsx'
import { usePlaceholder } from './words.tsx'
import './fields.css'

export interface FigureEditorProps extends FieldEditorProps {
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
  readonly decimals?: number | undefined
  /** From the kept value to the shown one and back, as seconds are typed as hours. */
  readonly scale?: number | undefined
}

/** A figure with its unit. */
export function FigureEditor(props: FigureEditorProps): ReactNode {
  const { value, onChange, prefix, suffix, decimals, scale = 1 } = props
  const placeholder = usePlaceholder(props)
  return (
    <InputNumber<number>
      {...controlProps(props)}
      className="tes-figure"
      value={typeof value === 'number' ? value / scale : null}
      controls={false}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      formatter={(shown, { userTyping, input }) => (userTyping ? input : grouped(String(shown ?? '')))}
      parser={typed => Number(ungrouped(typed)) as number}
      {...(prefix === undefined ? {} : { prefix })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={typed => onChange(typed === null ? null : scale === 1 ? typed : Math.round(typed * scale))}
    />
  )
}

/** A figure as text, or nothing. */
export function FigureValue({
  value,
  write,
}: FieldValueProps & { readonly write: (value: number) => string }): ReactNode {
  return typeof value === 'number' ? <span className="tes-num">{write(value)}</span> : <Nothing />
}
