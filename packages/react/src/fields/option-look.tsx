import type { FieldModel } from '@tessera/metadata'
import type { ChoiceOption, Json } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { StageDot } from '../pieces/stage-dot.tsx'
import type { FieldEditorProps } from './field-widget.ts'

/** Whether any option has a colour: then all carry a tile. */
export const hasColours = (options: readonly ChoiceOption[]): boolean =>
  options.some(option => option.colour !== undefined)

/** Writes options: 制造业 / 精密加工 where one stands below another. */
export function useOptionLabel(options: readonly ChoiceOption[]): (value: string, whole?: boolean) => string {
  const text = useText()
  const byValue = new Map(options.map(option => [option.value, option]))
  const own = (option: ChoiceOption): string => text(option.label, option.value)
  return (value, whole = false) => {
    const names: string[] = []
    for (
      let at = byValue.get(value);
      at !== undefined && names.length < 6;
      at = at.parent === undefined ? undefined : byValue.get(at.parent)
    ) {
      names.unshift(own(at))
      if (!whole) break
    }
    return names.length === 0 ? value : names.join(' / ')
  }
}

/** An option: its tile, where the list has colours, and its name. */
export function OptionLook({
  options,
  value,
  whole = false,
}: {
  readonly options: readonly ChoiceOption[]
  readonly value: string
  readonly whole?: boolean
}): ReactNode {
  const label = useOptionLabel(options)
  const said = label(value, whole)
  if (!hasColours(options)) return <span className="tes-ellipsis">{said}</span>
  return (
    <StageDot colour={options.find(option => option.value === value)?.colour ?? 'neutral'}>
      <span className="tes-ellipsis">{said}</span>
    </StageDot>
  )
}

/** Options that may be picked now: those not retired and let through by the form; what is picked already stays. */
export const offeredOptions = (
  field: FieldModel,
  offered: FieldEditorProps['offered'],
  value: Json,
): readonly ChoiceOption[] => {
  const picked = new Set(Array.isArray(value) ? value : [value])
  const allowed = offered?.values === undefined ? undefined : new Set(offered.values)
  return (field.options ?? []).filter(
    option => picked.has(option.value) || (option.retired !== true && (allowed?.has(option.value) ?? true)),
  )
}
