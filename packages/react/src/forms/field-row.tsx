// biome-ignore-all lint/a11y/useSemanticElements: a value to be read, named by its label
import type { FieldPath, Offered } from '@tessera/form-engine'
import type { FieldModel } from '@tessera/metadata'
import type { Issue, Json, Text } from '@tessera/schemas'
import { Eye, Lock } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { FieldEditor } from '../fields/field-editor.tsx'
import { fieldTexts } from '../fields/field-texts.ts'
import { FieldValue } from '../fields/field-value.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldError } from '../pieces/field-error.tsx'
import { FieldWarning } from './field-warning.tsx'
import { formTexts } from './form-texts.ts'

export interface FieldRowProps {
  readonly id: string
  readonly field: FieldModel
  readonly label: Text | undefined
  readonly help: Text | undefined
  readonly placeholder: Text | undefined
  readonly value: Json
  readonly required: boolean
  readonly readOnly: boolean
  readonly masked: boolean
  readonly disabled: boolean
  readonly offered: Offered | undefined
  readonly errors: readonly Issue[]
  readonly onChange: (path: FieldPath, value: Json) => void
  readonly onTouch: (path: FieldPath) => void
}

/** A label, its control, help and what is wrong. Drawn anew only when one of these changes. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps): ReactNode {
  const {
    id,
    field,
    label,
    help,
    placeholder,
    value,
    required,
    readOnly,
    masked,
    disabled,
    offered,
    errors,
    onChange,
    onTouch,
  } = props
  const t = useTexts(formTexts)
  const f = useTexts(fieldTexts)
  const text = useText()
  const { language } = useLanguage()
  const said = text(label, text(field.definition.label, field.name))
  const hint = text(help, text(field.definition.help))
  const empty = text(placeholder)
  const wrong = errors.filter(one => one.severity === 'block')
  // A warning beside a mistake mostly says the same in other words.
  const told = wrong.length > 0 ? wrong : errors
  const about = [hint === '' ? '' : `${id}-help`, errors.length === 0 ? '' : `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="tes-field" data-field={field.name}>
      <label htmlFor={id} id={`${id}-label`}>
        {said}
        {required && !readOnly ? (
          <span className="tes-field-star" title={t('required')} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      {readOnly ? (
        <div
          id={id}
          className="tes-field-off tes-field-locked"
          aria-labelledby={`${id}-label`}
          role="group"
          tabIndex={-1}
        >
          {value === null && field.type === 'auto_number' ? (
            <span className="tes-field-quiet">{f('assigned')}</span>
          ) : (
            <FieldValue field={field} value={value} look="detail" />
          )}
          {masked ? (
            <Eye size={14} strokeWidth={1.75} aria-label={f('masked')} />
          ) : (
            <Lock size={14} strokeWidth={1.75} aria-label={t('readOnly')} />
          )}
        </div>
      ) : (
        <FieldEditor
          id={id}
          field={field}
          value={value}
          label={said}
          describedBy={about === '' ? undefined : about}
          disabled={disabled}
          required={required}
          invalid={wrong.length > 0}
          offered={offered}
          placeholder={empty === '' ? undefined : empty}
          onChange={next => onChange(field.name, next)}
          onBlur={() => onTouch(field.name)}
        />
      )}
      {hint === '' ? null : (
        <div id={`${id}-help`} className="tes-form-help">
          {hint}
        </div>
      )}
      {errors.length === 0 ? null : (
        <div id={`${id}-wrong`}>
          {told.map(one =>
            one.severity === 'block' ? (
              <FieldError key={one.code + one.at + one.message.en}>{one.message[language]}</FieldError>
            ) : (
              <FieldWarning key={one.code + one.at + one.message.en}>{one.message[language]}</FieldWarning>
            ),
          )}
        </div>
      )}
    </div>
  )
})
