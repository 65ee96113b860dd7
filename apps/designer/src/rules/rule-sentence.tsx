import { labelOf } from '@tessera/metadata'
import { LinkButton, useLanguage, useTexts } from '@tessera/react'
import type { Expression } from '@tessera/schemas'
import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { change } from '../draft/edits.ts'
import { ConditionBox } from '../parts/condition-box.tsx'
import { ExpressionInput } from '../parts/expression-input.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import type { RunningRule } from './running-rule.ts'
import { ruleTexts } from './texts.ts'

/** What a rule of an object knows besides the record. */
export const ruleContexts = ['$user', '$now', '$today', '$old'] as const

const first = { is_filled: [{ var: 'id' }] }

/** A rule read as one sentence, every part of it changed where it stands. */
export function RuleSentence({ rule }: { rule: RunningRule }): ReactNode {
  const t = useTexts(ruleTexts)
  const { language } = useLanguage()
  const { edit, model } = useDraft()
  const id = rule.id ?? ''
  const object = model.object(rule.object)
  const set = (values: Record<string, unknown>): void => void edit(change(id, values))
  const fields = [...(object?.fields.values() ?? [])].filter(field => !field.system || field.name === 'owner')
  const options = fields.map(field => ({ value: field.name, label: labelOf(field, language) }))
  const title = object?.title === undefined ? first : { is_filled: [{ var: object.title }] }
  return (
    <div className="ds-big-sentence">
      <div className="ds-big-line">
        <span className="ds-big-word">{t('when')}</span>
        <div>
          {rule.when === undefined ? (
            <>
              {t('always')} · <LinkButton onClick={() => set({ when: title })}>{t('addCondition')}</LinkButton>
            </>
          ) : (
            <>
              <ConditionBox
                lead=""
                label={t('when')}
                object={rule.object}
                contexts={ruleContexts}
                value={rule.when}
                onChange={when => set({ when })}
              />
              <LinkButton onClick={() => set({ when: undefined })}>{t('removeCondition')}</LinkButton>
            </>
          )}
        </div>
      </div>
      {rule.kind === 'check' ? (
        <>
          <div className="ds-big-line">
            <span className="ds-big-word">{t('mustHold')}</span>
            <div>
              <ConditionBox
                lead=""
                label={t('mustHold')}
                object={rule.object}
                contexts={ruleContexts}
                value={rule.assert}
                onChange={(assert: Expression | undefined) => assert !== undefined && set({ assert })}
              />
            </div>
          </div>
          <div className="ds-big-line">
            <span className="ds-big-word">{t('otherwise')}</span>
            <div className="ds-row" style={{ flexWrap: 'wrap' }}>
              <Select
                aria-label={t('otherwise')}
                value={rule.severity ?? 'block'}
                onChange={severity => set({ severity })}
                options={[
                  { value: 'block', label: t('block') },
                  { value: 'warn', label: t('warn') },
                ]}
              />
              <span>{t('at')}</span>
              <Select
                aria-label={t('at')}
                style={{ minWidth: 140 }}
                value={rule.at ?? ''}
                onChange={at => set({ at: at === '' ? undefined : at })}
                options={[{ value: '', label: t('nowhere') }, ...options]}
              />
              <span>{t('say')}</span>
            </div>
          </div>
          <div className="ds-big-line">
            <span className="ds-big-word" />
            <div style={{ maxWidth: 560 }}>
              <LocalInput area needed label={t('say')} value={rule.message} onChange={message => set({ message })} />
            </div>
          </div>
        </>
      ) : (
        <>
          <div className="ds-big-line">
            <span className="ds-big-word">{t('setTo')}</span>
            <div>
              <Select
                aria-label={t('setTo')}
                style={{ minWidth: 180 }}
                showSearch={{ optionFilterProp: 'label' }}
                value={rule.field}
                options={options}
                onChange={field => set({ field })}
              />
            </div>
          </div>
          <div className="ds-big-line">
            <span className="ds-big-word">{t('to')}</span>
            <div style={{ maxWidth: 560 }}>
              <ExpressionInput
                label={t('to')}
                object={rule.object}
                field={object?.fields.get(rule.field)}
                contexts={ruleContexts}
                value={rule.value}
                onChange={(value: Expression | undefined) => value !== undefined && set({ value })}
              />
            </div>
          </div>
          <div className="ds-big-line">
            <span className="ds-big-word">{t('on')}</span>
            <div>
              <Checkbox.Group
                value={[...(rule.on ?? ['create', 'change'])]}
                onChange={on => set({ on: on.length === 0 ? undefined : on })}
                options={[
                  { value: 'create', label: t('create') },
                  { value: 'change', label: t('change') },
                ]}
              />
            </div>
          </div>
        </>
      )}
    </div>
  )
}
