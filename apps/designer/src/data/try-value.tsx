import type { FieldModel, ObjectModel } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import { Input } from 'antd'
import { Check } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { PanelRow } from '../parts/panel-rows.tsx'
import { checkValue } from './check-value.ts'
import { dataTexts } from './texts.ts'

const typed = new Set([
  'text',
  'long_text',
  'number',
  'currency',
  'percent',
  'email',
  'phone',
  'url',
  'date',
  'datetime',
  'time',
  'duration',
])

/** Types a value and says whether the field would take it, by the rules that hold on save. */
export function TryValue({ object, field }: { object: ObjectModel; field: FieldModel }): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { model } = useDraft()
  const [value, setValue] = useState('')
  const problem = useMemo(
    () => (value === '' ? undefined : checkValue(model, object.qualified, field.name, value)),
    [model, object.qualified, field.name, value],
  )
  if (!typed.has(field.type)) return null
  return (
    <PanelRow label={t('tryIt')} hint={value === '' ? t('tryEmpty') : undefined}>
      <Input
        aria-label={t('tryIt')}
        status={problem === undefined ? '' : 'error'}
        value={value}
        onChange={event => setValue(event.target.value)}
        suffix={
          value === '' || problem !== undefined ? null : (
            <span className="ds-moss ds-row tes-12">
              <Check size={14} strokeWidth={2.25} aria-hidden="true" />
              {t('valid')}
            </span>
          )
        }
      />
      {problem === undefined ? null : <div className="ds-field-problem">{problem.message[language]}</div>}
    </PanelRow>
  )
}
