import type { Model, ObjectModel } from '@tessera/metadata'
import {
  type ConditionGroup,
  type FieldCondition,
  fromCondition,
  operatorOf,
  sentenceText,
  toCondition,
} from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { ModelContext } from '../fields/model-context.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { ConditionEditor } from '../rules/condition-editor.tsx'
import { conditionField, valueCount } from '../rules/condition-fields.ts'
import { ConditionLine, newLine, useFieldItems } from '../rules/condition-line.tsx'
import { useSentence } from '../rules/condition-text.tsx'
import { PickList } from '../rules/pick-list.tsx'
import { TokenPopover } from '../rules/token-popover.tsx'
import { useValueText } from '../rules/value-text.ts'
import { Sentence } from '../sentences/sentence.tsx'
import { recordTexts } from './record-texts.ts'
import '../rules/rules.css'

export interface FilterBuilderProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly value: Expression | undefined
  /** Told only of conditions that are whole; one without a value yet stays here. */
  readonly onChange: (value: Expression | undefined) => void
}

type Part = ConditionGroup | FieldCondition

const isWhole = (part: Part): boolean => {
  if (!('field' in part)) return true
  const count = valueCount(part.operator)
  const given = part.values.filter(value => value !== null).length
  return count === 'list' ? given > 0 : given >= count
}

/** The filter of a list as chips, `Type is Company ×`: a press changes one, + adds one. */
export function FilterBuilder({ model, object, value, onChange }: FilterBuilderProps): ReactNode {
  const t = useTexts(recordTexts)
  const items = useFieldItems(model, object)
  const [begun, setBegun] = useState<FieldCondition | undefined>(undefined)
  const group = toCondition(value ?? true)
  const single = group !== undefined && 'all' in group
  const parts: readonly Part[] = single ? group.all : []
  const put = (next: readonly Part[]): void => {
    const whole = next.filter(isWhole)
    onChange(whole.length === 0 ? undefined : fromCondition({ all: whole }))
  }
  return (
    <ModelContext value={model}>
      <div className="tes-filters">
        {single || value === undefined ? null : (
          <CustomChip model={model} object={object} value={value} onChange={onChange} />
        )}
        {parts.map((part, at) =>
          'field' in part ? (
            <LineChip
              // biome-ignore lint/suspicious/noArrayIndexKey: a chip is its place
              key={at}
              model={model}
              object={object}
              line={part}
              onChange={line => put(parts.map((one, place) => (place === at ? line : one)))}
              onRemove={() => put(parts.filter((_, place) => place !== at))}
            />
          ) : (
            <CustomChip
              // biome-ignore lint/suspicious/noArrayIndexKey: a chip is its place
              key={at}
              model={model}
              object={object}
              value={fromCondition(part)}
              onChange={next => {
                const changed = next === undefined ? undefined : toCondition(next)
                put(parts.flatMap((one, place) => (place === at ? (changed ?? []) : one)))
              }}
            />
          ),
        )}
        {begun === undefined ? null : (
          <LineChip
            key={`new ${begun.field}`}
            model={model}
            object={object}
            line={begun}
            startOpen
            onChange={line => {
              if (!isWhole(line)) return setBegun(line)
              setBegun(undefined)
              put([...parts, line])
            }}
            onRemove={() => setBegun(undefined)}
          />
        )}
        {single || value === undefined ? (
          <TokenPopover
            content={close => (
              <PickList
                label={t('pickField')}
                items={items}
                onPick={path => {
                  const line = newLine(model, object, path)
                  if (line !== undefined && isWhole(line)) put([...parts, line])
                  else setBegun(line)
                  close()
                }}
              />
            )}
          >
            {show => (
              <button type="button" className="tes-filter-add" onClick={show}>
                <Plus size={14} strokeWidth={2} aria-hidden="true" />
                {t('addFilter')}
              </button>
            )}
          </TokenPopover>
        ) : null}
      </div>
    </ModelContext>
  )
}

interface LineChipProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly line: FieldCondition
  readonly onChange: (line: FieldCondition) => void
  readonly onRemove: () => void
  readonly startOpen?: boolean
}

function LineChip({ model, object, line, onChange, onRemove, startOpen = false }: LineChipProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const { language } = useLanguage()
  const [draft, setDraft] = useState(line)
  // A value that is picked and confirmed at once is not drawn yet when the panel closes.
  const latest = useRef(line)
  const change = (next: FieldCondition): void => {
    latest.current = next
    setDraft(next)
  }
  const found = conditionField(model, object, draft.field)
  const say = useValueText(found?.field, draft.values)
  const label = found?.labels.map(one => text(one)).join(' / ') ?? draft.field
  const words = draft.values.map(say).join(valueCount(draft.operator) === 2 ? ' – ' : language === 'en' ? ', ' : '、')
  const whole = isWhole(draft)
  return (
    <span className={classNames('tes-filter', !whole && 'tes-filter-open')}>
      <TokenPopover
        startOpen={startOpen}
        onClose={() => {
          // What was changed holds once the panel is closed, so that a list does not jump at every key.
          if (isWhole(latest.current)) onChange(latest.current)
          else if (startOpen) onRemove()
        }}
        content={close => (
          <div className="tes-filter-panel">
            <Sentence label={t('changeFilter')}>
              <ConditionLine
                model={model}
                object={object}
                line={draft}
                startOpen={startOpen}
                onChange={change}
                onRemove={onRemove}
                onDone={() => {
                  if (isWhole(latest.current)) close()
                }}
              />
            </Sentence>
          </div>
        )}
      >
        {show => (
          <button type="button" className="tes-ellipsis" title={t('changeFilter')} onClick={show}>
            {label} {operatorOf(draft.operator).label[language]} <b>{words}</b>
          </button>
        )}
      </TokenPopover>
      <button type="button" aria-label={t('removeFilter')} title={t('removeFilter')} onClick={onRemove}>
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  )
}

function CustomChip({
  model,
  object,
  value,
  onChange,
}: FilterBuilderProps & { readonly value: Expression }): ReactNode {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const parts = useSentence({ model, object, value })
  const words = parts.length === 0 ? t('customFilter') : sentenceText(parts, language)
  return (
    <span className="tes-filter">
      <TokenPopover
        content={() => (
          <div className="tes-filter-panel">
            <ConditionEditor model={model} object={object} value={value} onChange={onChange} lead="" />
          </div>
        )}
      >
        {show => (
          <button type="button" className="tes-ellipsis" title={words} onClick={show}>
            {words}
          </button>
        )}
      </TokenPopover>
      <button
        type="button"
        aria-label={t('removeFilter')}
        title={t('removeFilter')}
        onClick={() => onChange(undefined)}
      >
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  )
}
