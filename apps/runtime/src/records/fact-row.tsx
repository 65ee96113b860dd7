import type { Offered } from '@tessera/form-engine'
import { type FieldModel, labelOf } from '@tessera/metadata'
import { classNames, FieldTypeIcon, FieldValue, useLanguage, useTexts } from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { Pencil } from 'lucide-react'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { lazyPart } from '../lazy-part.ts'
import { recordTexts } from './record-texts.ts'

const FactEditor = lazyPart(async () => (await import('./fact-editor.tsx')).FactEditor)

/** Types that take the whole row to be read. */
const wide = new Set(['long_text', 'rich_text', 'json', 'address'])
/** Types that are changed in the form only. */
const formOnly = new Set(['lines', 'file', 'image', 'signature', 'json', 'rich_text'])

export interface FactRowProps {
  readonly field: FieldModel
  readonly label: string | undefined
  readonly record: RecordData
  readonly now: RecordData | undefined
  readonly readOnly: boolean
  readonly offered: Offered | undefined
}

/** A field with its value; pressed, it is changed where it stands. In the past it says what it is now. */
export function FactRow({ field, label, record, now, readOnly, offered }: FactRowProps): ReactNode {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const value = record[field.name] ?? null
  const present = now?.[field.name] ?? null
  const differs = now !== undefined && JSON.stringify(present) !== JSON.stringify(value)
  const name = label ?? labelOf(field, language)
  const fixed = readOnly || formOnly.has(field.type)
  const close = (): void => {
    setEditing(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const shown =
    value === null && !fixed ? (
      <span className="rt-fact-empty">{t('add')}</span>
    ) : (
      <FieldValue field={field} value={value} look="detail" />
    )
  return (
    <div className={classNames('rt-fact', wide.has(field.type) && 'rt-fact-wide', differs && 'rt-fact-differs')}>
      <FieldTypeIcon type={field.type} />
      <span className="rt-fact-label tes-ellipsis" title={name}>
        {name}
      </span>
      <div className="rt-fact-value">
        {editing ? (
          <Suspense fallback={shown}>
            <FactEditor field={field} label={name} record={record} offered={offered} onClose={close} />
          </Suspense>
        ) : fixed ? (
          shown
        ) : (
          // The value may hold links, so what opens the editor stands beside it and under it.
          <div className="rt-fact-open">
            {shown}
            <button
              ref={button}
              type="button"
              aria-label={t('change', { field: name })}
              onClick={() => setEditing(true)}
            >
              <Pencil size={12} strokeWidth={2} aria-hidden="true" />
            </button>
          </div>
        )}
        {differs ? (
          <div className="rt-fact-now">
            {t('nowValue')} <FieldValue field={field} value={present} />
          </div>
        ) : null}
      </div>
    </div>
  )
}
