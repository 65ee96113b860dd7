import { StatusTag, type Tone, useLanguage, useTexts } from '@tessera/react'
import { checkExpression, compileCondition, describe, type RuleContext, sentenceText } from '@tessera/rule-engine'
import type { Condition, Expression } from '@tessera/schemas'
import { Select } from 'antd'
import { Check, type LucideIcon, Minus } from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { useDraft } from '../../draft/draft-context.ts'
import { ConditionBox } from '../../parts/condition-box.tsx'
import { PanelBox } from '../../parts/panel-rows.tsx'
import { formTexts } from '../texts.ts'
import type { Trial } from '../use-trial.ts'

/** Contexts that the rules of a form know. */
export const formContexts = ['$user', '$now', '$today', '$form', '$old'] as const

export interface ConditionRuleProps {
  readonly title: string
  readonly icon: LucideIcon
  /** What holds without a rule. */
  readonly usual: boolean
  readonly value: Condition | undefined
  readonly object: string
  readonly trial: Trial
  /** What it says about the values typed into the canvas. */
  readonly now: { readonly tone: Tone; readonly text: string }
  readonly note?: string | undefined
  readonly onChange: (value: Condition | undefined) => void
  readonly children?: ReactNode
}

const partsOf = (value: Condition): readonly Expression[] => {
  if (typeof value !== 'object') return []
  const [operator, given] = Object.entries(value)[0] ?? []
  return (operator === 'and' || operator === 'or') && Array.isArray(given) ? (given as readonly Expression[]) : [value]
}

/** Each part of a condition with whether it holds for the values typed into the canvas. */
export function LiveParts({ value, object, trial }: { value: Condition; object: string; trial: Trial }): ReactNode {
  const { language } = useLanguage()
  const { model, definition } = useDraft()
  const { state } = trial
  const context: RuleContext = {
    record: state.effective,
    form: state.effective,
    now: state.now,
    timezone: definition.timezone ?? 'Asia/Shanghai',
    ...(state.user === undefined ? {} : { user: state.user }),
  }
  const told = partsOf(value).flatMap(part => {
    const checked = checkExpression(part, { model, object, contexts: [...formContexts] }, 'boolean')
    if (!checked.ok) return []
    return [
      {
        text: sentenceText(describe(checked.value, language), language),
        holds: compileCondition(checked.value)(context),
      },
    ]
  })
  if (told.length === 0) return null
  return (
    <div className="ds-live">
      {told.map(({ text, holds }) => (
        <div key={text}>
          {holds ? (
            <Check size={14} strokeWidth={2.25} className="ds-moss" aria-hidden="true" />
          ) : (
            <Minus size={14} strokeWidth={2.25} className="ds-t3" aria-hidden="true" />
          )}
          <span>{text}</span>
        </div>
      ))}
    </div>
  )
}

/** One rule of an item: always, never, or when a condition holds. */
export function ConditionRule(props: ConditionRuleProps): ReactNode {
  const { title, icon, usual, value, object, trial, now, note, onChange, children } = props
  const t = useTexts(formTexts)
  const mode =
    value === undefined ? (usual ? 'always' : 'never') : value === true ? 'always' : value === false ? 'never' : 'when'
  const start: Condition = { is_filled: [{ var: 'id' }] }
  const setMode = (next: string): void => {
    if (next === 'when') onChange(firstCondition(trial) ?? start)
    else onChange((next === 'always') === usual ? undefined : next === 'always')
  }
  return (
    <PanelBox
      title={
        <>
          {createElement(icon, { size: 14, strokeWidth: 1.75, className: 'ds-accent', 'aria-hidden': true })}
          {title}
        </>
      }
      end={<StatusTag tone={now.tone}>{now.text}</StatusTag>}
    >
      <Select
        size="small"
        aria-label={title}
        value={mode}
        onChange={setMode}
        style={{ width: '100%' }}
        options={[
          { value: 'always', label: t('always') },
          { value: 'never', label: t('never') },
          { value: 'when', label: t('when') },
        ]}
      />
      {mode === 'when' && value !== undefined ? (
        <div style={{ marginTop: 8 }}>
          <ConditionBox
            label={title}
            object={object}
            contexts={formContexts}
            value={value as Expression}
            onChange={next => onChange(next === undefined || next === true ? undefined : (next as Condition))}
          />
          <LiveParts value={value} object={object} trial={trial} />
        </div>
      ) : null}
      {note === undefined ? null : <div className="ds-hint">{note}</div>}
      {children}
    </PanelBox>
  )
}

/** A first sentence to change: the first choice on the form is its first option. */
const firstCondition = (trial: Trial): Condition | undefined => {
  for (const [name, { node }] of trial.plan.placements) {
    const { model } = node.field
    const option = model.type === 'choice' ? model.options?.find(one => one.retired !== true) : undefined
    if (option !== undefined) return { '==': [{ var: name }, option.value] }
  }
  const [first] = trial.plan.placements.keys()
  return first === undefined ? undefined : { is_filled: [{ var: first }] }
}
