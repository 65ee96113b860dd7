import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldValueProps } from './field-widget.ts'
import { Nothing } from './nothing.tsx'

/** How many files hang on the record. */
export function FilesValue({ value }: FieldValueProps): ReactNode {
  const t = useTexts(fieldTexts)
  if (!Array.isArray(value) || value.length === 0) return <Nothing />
  return <span className="tes-num">{t('files', { count: value.length })}</span>
}

/** Files cannot be added yet, and the field says so. */
export function FilesEditor({ field, value }: Pick<FieldValueProps, 'field' | 'value'>): ReactNode {
  const t = useTexts(fieldTexts)
  return (
    <span className="tes-field-off">
      <FilesValue field={field} value={value} /> {t('notYet')}
    </span>
  )
}
