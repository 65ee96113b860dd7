import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'

/** How many lines there are; the form shows them in a table of their own. */
function LinesValue({ value }: Pick<FieldValueProps, 'value'>): ReactNode {
  const t = useTexts(fieldTexts)
  if (!Array.isArray(value) || value.length === 0) return <Nothing />
  return <span className="tes-num">{t('lines', { count: value.length })}</span>
}

export const linesWidget: FieldWidget = { Editor: LinesValue, Value: LinesValue, width: 100, wide: true }
