import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { classNames } from '../pieces/class-names.ts'
import type { FieldEditorProps } from './field-widget.ts'
import { OptionLook, offeredOptions, useOptionLabel } from './option-look.tsx'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Options side by side, all to be seen at once. The picked one is dropped by a second press where it may be empty. */
export function ChoiceButtons(props: FieldEditorProps & { readonly dots?: boolean }): ReactNode {
  const {
    field,
    value,
    onChange,
    onBlur,
    id,
    label,
    describedBy,
    disabled = false,
    invalid = false,
    required = false,
    offered,
    dots = false,
  } = props
  const root = useRef<HTMLDivElement>(null)
  const options = offeredOptions(field, offered, value)
  const said = useOptionLabel(field.options ?? [])
  const at = options.findIndex(option => option.value === value)
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || disabled || options.length === 0) return
    event.preventDefault()
    const next = (at + step + options.length) % options.length
    onChange(options[next]?.value ?? null)
    root.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }
  return (
    <div
      ref={root}
      id={id}
      className={classNames(dots ? 'tes-radios' : 'tes-buttons', invalid && 'tes-buttons-wrong')}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={required || undefined}
      tabIndex={-1}
      onKeyDown={press}
      onBlur={onBlur}
    >
      {options.map((option, index) => {
        const picked = option.value === value
        return (
          // biome-ignore lint/a11y/useSemanticElements: a tile of the track, moved along with the arrow keys
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={picked}
            disabled={disabled}
            tabIndex={picked || (at < 0 && index === 0) ? 0 : -1}
            onClick={() => onChange(picked && !required ? null : option.value)}
          >
            {dots ? <i className="tes-radio" /> : null}
            {dots ? (
              <OptionLook options={field.options ?? []} value={option.value} />
            ) : (
              <span className="tes-ellipsis">{said(option.value)}</span>
            )}
          </button>
        )
      })}
    </div>
  )
}
