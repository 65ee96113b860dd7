import { labelOf } from '@tessera/metadata'
import { defineTexts, FieldTypeIcon, useLanguage, useTexts } from '@tessera/react'
import { checkExpression, type Expected, type Scope } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import { Input, Popover } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { Check, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { readFormula } from './formula/read-formula.ts'
import { writeFormula } from './formula/write-formula.ts'
import './parts.css'

const texts = defineTexts(
  'designer-formula',
  {
    hint: 'Field names, numbers, + − × ÷ and functions: round(amount * 1.06, 2)',
    unreadable: 'This cannot be read from here on: {{rest}}',
    insert: 'Field',
    fine: 'fits',
  },
  {
    hint: '字段名、数字、+ − × ÷ 和函数，例如 round(amount * 1.06, 2)',
    unreadable: '从这里开始读不懂：{{rest}}',
    insert: '字段',
    fine: '可以',
  },
)

/** What a formula is typed with. */
export interface FormulaInputProps {
  readonly label: string
  /** Name of the object whose record it looks at. */
  readonly object: string
  /** What it has to give. */
  readonly expected?: Expected | undefined
  readonly contexts?: Scope['contexts'] | undefined
  readonly value: Expression | undefined
  readonly onChange: (value: Expression | undefined) => void
}

/** An expression typed as a formula, checked while it is typed; it becomes an edit when it is left and fits. */
export function FormulaInput({ label, object, expected, contexts, value, onChange }: FormulaInputProps): ReactNode {
  const t = useTexts(texts)
  const { language } = useLanguage()
  const { model } = useDraft()
  const written = value === undefined ? '' : writeFormula(value)
  const [text, setText] = useState(written)
  const [picking, setPicking] = useState(false)
  const area = useRef<TextAreaRef>(null)
  useEffect(() => setText(written), [written])
  const read = useMemo(() => (text.trim() === '' ? undefined : readFormula(text)), [text])
  const checked = useMemo(() => {
    if (read === undefined || !read.ok) return undefined
    const scope: Scope = contexts === undefined ? { model, object } : { model, object, contexts }
    return checkExpression(read.value, scope, expected)
  }, [read, model, object, contexts, expected])
  const commit = (): void => {
    if (text === written) return
    if (read === undefined) onChange(undefined)
    else if (read.ok) onChange(read.value)
  }
  const insert = (name: string): void => {
    setPicking(false)
    const at = area.current?.resizableTextArea?.textArea.selectionStart ?? text.length
    const before = text.slice(0, at)
    setText(`${before}${before === '' || /[\s(]$/.test(before) ? '' : ' '}${name}${text.slice(at)}`)
    area.current?.focus()
  }
  const fields = [...(model.object(object)?.fields.values() ?? [])]
  const list = (
    <div className="ds-field-list">
      {fields.map(field => (
        <button key={field.id} type="button" className="ds-entry" onClick={() => insert(field.name)}>
          <FieldTypeIcon type={field.type} size={16} />
          <span className="ds-entry-label tes-ellipsis">{labelOf(field, language)}</span>
          <span className="tes-mono ds-t3">{field.name}</span>
        </button>
      ))}
    </div>
  )
  const wrong = read?.ok === false || checked?.ok === false
  return (
    <div className="ds-formula">
      <Input.TextArea
        ref={area}
        className="tes-mono"
        aria-label={label}
        autoSize={{ minRows: 2, maxRows: 10 }}
        status={wrong ? 'error' : ''}
        value={text}
        placeholder={t('hint')}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) commit()
        }}
      />
      <div className="ds-formula-foot">
        <Popover
          open={picking}
          onOpenChange={setPicking}
          trigger="click"
          arrow={false}
          placement="bottomLeft"
          content={list}
        >
          <button type="button" className="ds-quiet ds-small">
            <Plus size={12} strokeWidth={2} aria-hidden="true" />
            {t('insert')}
          </button>
        </Popover>
        {checked?.ok ? (
          <span className="ds-moss ds-row tes-12">
            <Check size={12} strokeWidth={2.25} aria-hidden="true" />
            {t('fine')}
          </span>
        ) : null}
      </div>
      {read?.ok === false ? (
        <div className="ds-field-problem">{t('unreadable', { rest: text.slice(read.at) || '…' })}</div>
      ) : null}
      {checked?.ok === false
        ? checked.issues.map(issue => (
            <div key={issue.at + issue.code} className="ds-field-problem">
              {issue.message[language]}
            </div>
          ))
        : null}
    </div>
  )
}
