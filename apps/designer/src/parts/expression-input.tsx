import { type FieldModel, labelOf } from '@tessera/metadata'
import { defineTexts, useLanguage, useTexts } from '@tessera/react'
import type { Expression } from '@tessera/schemas'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { ConditionBox } from './condition-box.tsx'
import { FormulaInput, type FormulaInputProps } from './formula-input.tsx'

const texts = defineTexts(
  'designer-expression',
  { none: 'None', today: 'Today', now: 'Now', me: 'Whoever creates it', written: 'A formula', yes: 'Yes', no: 'No' },
  { none: '无', today: '今天', now: '现在', me: '创建人', written: '公式', yes: '是', no: '否' },
)

/** What an expression is edited with. */
export interface ExpressionInputProps extends FormulaInputProps {
  /** The field it fills; decides what it has to give and what is offered. */
  readonly field?: FieldModel | undefined
  /** A yes-or-no question: the sentence builder instead of a formula. */
  readonly condition?: boolean | undefined
}

/** Ready answers for a field, as `[expression, words]`; the rest is typed. */
const offers = (
  field: FieldModel | undefined,
  words: { today: string; now: string; me: string; yes: string; no: string },
  label: (node: { value: string }) => string,
): readonly (readonly [Expression, string])[] => {
  switch (field?.type) {
    case 'date':
      return [[{ var: '$today' }, words.today]]
    case 'datetime':
      return [[{ var: '$now' }, words.now]]
    case 'user':
      return [[{ var: '$user' }, words.me]]
    case 'choice':
      return (field.options ?? [])
        .filter(option => option.retired !== true)
        .map(option => [option.value, label(option)] as const)
    case 'boolean':
      return [
        [true, words.yes],
        [false, words.no],
      ]
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
  if (condition)
    return (
      <ConditionBox
        label={props.label}
        object={props.object}
        contexts={props.contexts}
        value={value}
        onChange={onChange}
      />
    )
  const words = {
    today: t('today'),
    now: t('now'),
    me: t('me'),
    yes: t('yes'),
    no: t('no'),
  }
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
