import { type FieldModel, labelOf } from '@tessera/metadata'
import { checkExpression, type Expected, type Scope } from '@tessera/rule-engine'
import { defineTexts, FieldTypeIcon, useLanguage, useTexts } from '@tessera/react'
import type { Expression } from '@tessera/schemas'
import { Input, Popover, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { Check, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { readFormula } from './formula/read-formula.ts'
import { writeFormula } from './formula/write-formula.ts'
import { ConditionBox } from './condition-box.tsx'
import './parts.css'

const texts = defineTexts(
  'designer-expression',
  {
    hint: 'Field names, numbers, + − × ÷ and functions: round(amount * 1.06, 2)',
    unreadable: 'This cannot be read from here on: {{rest}}',
    insert: 'Field',
    fine: 'fits',
    none: 'None',
    today: 'Today',
    now: 'Now',
    me: 'Whoever creates it',
    written: 'A formula',
  },
  {
    hint: '字段名、数字、+ − × ÷ 和函数，例如 round(amount * 1.06, 2)',
    unreadable: '从这里开始读不懂：{{rest}}',
    insert: '字段',
    fine: '可以',
    none: '无',
    today: '今天',
    now: '现在',
    me: '创建人',
    written: '公式',
  },
)

export interface ExpressionInputProps {
  readonly label: string
  /** Name of the object whose record it looks at. */
  readonly object: string
  /** What it has to give. */
  readonly expected?: Expected | undefined
  /** The field it fills; decides what it has to give and what is offered. */
  readonly field?: FieldModel | undefined
  /** A yes-or-no question: the sentence builder instead of a formula. */
  readonly condition?: boolean | undefined
  readonly contexts?: Scope['contexts'] | undefined
  readonly value: Expression | undefined
  readonly onChange: (value: Expression | undefined) => void
}

/** An expression typed as a formula, checked while it is typed; it becomes an edit when it is left and fits. */
export function FormulaInput({ label, object, expected, contexts, value, onChange }: ExpressionInputProps): ReactNode {
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
        <Popover open={picking} onOpenChange={setPicking} trigger="click" arrow={false} placement="bottomLeft" content={list}>
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
      {read?.ok === false ? <div className="ds-field-problem">{t('unreadable', { rest: text.slice(read.at) || '…' })}</div> : null}
      {checked?.ok === false ? checked.issues.map(issue => <div key={issue.at + issue.code} className="ds-field-problem">{issue.message[language]}</div>) : null}
    </div>
  )
}

/** Ready answers for a field, as `[expression, words]`; the rest is typed. */
const offers = (field: FieldModel | undefined, words: { today: string; now: string; me: string; yes: string; no: string }, label: (node: { value: string }) => string): readonly (readonly [Expression, string])[] => {
  switch (field?.type) {
    case 'date':
      return [[{ var: '$today' }, words.today]]
    case 'datetime':
      return [[{ var: '$now' }, words.now]]
    case 'user':
      return [[{ var: '$user' }, words.me]]
    case 'choice':
      return (field.options ?? []).filter(option => option.retired !== true).map(option => [option.value, label(option)] as const)
    case 'boolean':
      return [[true, words.yes], [false, words.no]]
    default:
      return []
  }
}

const typedKey = ' formula'

/** An expression for a setting: a ready answer where the field has some, a sentence for a condition, else a formula. */
export function ExpressionInput(props: ExpressionInputProps): ReactNode {
  const t = useTexts(texts)
  const { language } = useLanguage()
  const { field, condition = false, value, onChange } = props
  const [typing, setTyping] = useState(false)
  if (condition) return <ConditionBox label={props.label} object={props.object} contexts={props.contexts} value={value} onChange={onChange} />
  const words = { today: t('today'), now: t('now'), me: t('me'), yes: language === 'zh-CN' ? '是' : 'Yes', no: language === 'zh-CN' ? '否' : 'No' }
  const ready = offers(field, words, node => labelOf(node, language))
  const expected = props.expected ?? (field?.type === 'formula' || field?.type === 'rollup' ? undefined : field)
  const formula = <FormulaInput {...props} expected={expected} />
  if (ready.length === 0) return formula
  const key = JSON.stringify(value ?? null)
  const known = ready.some(([expression]) => JSON.stringify(expression) === key)
  const showsFormula = typing || (value !== undefined && !known)
  return (
    <>
      <Select
        aria-label={props.label}
        value={showsFormula ? typedKey : value === undefined ? '' : key}
        onChange={next => {
          setTyping(next === typedKey)
          if (next === '') onChange(undefined)
          else if (next !== typedKey) onChange(JSON.parse(next) as Expression)
        }}
        options={[
          { value: '', label: t('none') },
          ...ready.map(([expression, label]) => ({ value: JSON.stringify(expression), label })),
          { value: typedKey, label: t('written') },
        ]}
      />
      {showsFormula ? formula : null}
    </>
  )
}
