import { isEmpty, type Offered, same } from '@tessera/form-engine'
import type { FieldModel } from '@tessera/metadata'
import type { Json, LocalText } from '@tessera/schemas'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { FieldEditor } from '../fields/field-editor.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldError } from '../pieces/field-error.tsx'
import { formTexts } from './form-texts.ts'

export interface InlineEditProps {
  readonly field: FieldModel
  readonly value: Json
  readonly label: string
  readonly required: boolean
  readonly look?: 'form' | 'cell' | undefined
  readonly offered?: Offered | undefined
  /** What is wrong with a value; nothing is kept while something is. */
  readonly check: (value: Json) => readonly { readonly message: LocalText }[]
  readonly onSave: (value: Json) => Promise<void>
  readonly onClose: () => void
}

const picked = new Set(['choice', 'boolean', 'user', 'department', 'lookup', 'date', 'rating', 'region'])
const severalLines = new Set(['long_text', 'rich_text', 'json'])

/** One value changed where it stands: Enter keeps it, Esc drops it, leaving keeps it when it is right. */
export function InlineEdit({
  field,
  value,
  label,
  required,
  look = 'form',
  offered,
  check,
  onSave,
  onClose,
}: InlineEditProps): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const [draft, setDraft] = useState<Json>(value)
  const [wrong, setWrong] = useState<readonly { readonly message: LocalText }[]>([])
  const [saving, setSaving] = useState(false)
  const closed = useRef(false)
  const keep = async (next: Json): Promise<void> => {
    if (closed.current || saving) return
    if (same(next, value) || (isEmpty(next) && isEmpty(value))) {
      closed.current = true
      return onClose()
    }
    const found = check(next)
    setWrong(found)
    if (found.length > 0) return
    setSaving(true)
    try {
      await onSave(next)
      closed.current = true
      onClose()
    } catch {
      // Whoever keeps it has said why; the text stays.
      setSaving(false)
    }
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      closed.current = true
      onClose()
    } else if (
      event.key === 'Enter' &&
      (event.metaKey || event.ctrlKey || !(severalLines.has(field.type) || picked.has(field.type)))
    ) {
      event.preventDefault()
      void keep(draft)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the control inside
    <div
      className="tes-inline"
      onKeyDown={press}
      onFocus={event => {
        // What is typed in a cell replaces what stood there.
        if (look === 'cell' && event.target instanceof HTMLInputElement) event.target.select()
      }}
    >
      <FieldEditor
        field={field}
        value={draft}
        label={label}
        required={required}
        disabled={saving}
        invalid={wrong.length > 0}
        offered={offered}
        autoFocus
        look={look}
        onChange={next => {
          setDraft(next)
          setWrong([])
          if (picked.has(field.type)) void keep(next)
        }}
        onBlur={() => {
          if (!picked.has(field.type)) void keep(draft)
          else if (same(draft, value)) onClose()
        }}
      />
      {picked.has(field.type) ? null : <span className="tes-inline-hint">{saving ? t('saving') : t('saveHint')}</span>}
      {wrong.map(one => (
        <FieldError key={one.message.en}>{one.message[language]}</FieldError>
      ))}
    </div>
  )
}
