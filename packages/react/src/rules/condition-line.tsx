import type { Model, ObjectModel } from '@tessera/metadata'
import { type FieldCondition, operatorOf, operatorsFor } from '@tessera/rule-engine'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldTypeIcon } from '../pieces/field-type-icon.tsx'
import { recordTexts } from '../records/record-texts.ts'
import { FieldToken, OperatorToken, ValueToken } from '../sentences/tokens.tsx'
import { conditionField, conditionFields, firstOperator, valueCount } from './condition-fields.ts'
import { PickList } from './pick-list.tsx'
import { TokenPopover } from './token-popover.tsx'
import { ValuePicker } from './value-picker.tsx'
import { useValueText } from './value-text.ts'

export interface ConditionLineProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly line: FieldCondition
  readonly onChange: (line: FieldCondition) => void
  readonly onRemove: () => void
  readonly startOpen?: boolean | undefined
  /** The value was confirmed. */
  readonly onDone?: (() => void) | undefined
}

/** Items of the list of fields, 客户 / 行业 for those behind a lookup. */
export function useFieldItems(model: Model, object: ObjectModel, deep = true) {
  const text = useText()
  return conditionFields(model, object, deep).map(({ path, field, labels }) => ({
    key: path,
    label: labels.map(label => text(label)).join(' / '),
    icon: <FieldTypeIcon type={field.type} />,
  }))
}

/** A line for a field with nothing said of it yet. */
export function newLine(model: Model, object: ObjectModel, path: string): FieldCondition | undefined {
  const found = conditionField(model, object, path)
  return found && { field: path, operator: firstOperator(found.field), values: [] }
}

/** `Stage · is one of · Won, Active`: each a token that opens what may stand there. */
export function ConditionLine({
  model,
  object,
  line,
  onChange,
  onRemove,
  startOpen = false,
  onDone,
}: ConditionLineProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const { language } = useLanguage()
  const items = useFieldItems(model, object)
  const found = conditionField(model, object, line.field)
  const say = useValueText(found?.field, line.values)
  const count = valueCount(line.operator)
  const given = line.values.filter(value => value !== null)
  const open = count !== 0 && (count === 'list' ? given.length === 0 : given.length < count)
  const words = open ? t('value') : line.values.map(say).join(count === 2 ? ' – ' : language === 'en' ? ', ' : '、')
  const colour =
    count === 1 || given.length === 1
      ? found?.field.options?.find(option => option.value === line.values[0])?.colour
      : undefined
  return (
    <span className="tes-condition">
      <TokenPopover
        content={close => (
          <PickList
            label={t('pickField')}
            items={items}
            picked={line.field}
            onPick={path => {
              const next = newLine(model, object, path)
              if (next !== undefined && path !== line.field) onChange(next)
              close()
            }}
          />
        )}
      >
        {show => (
          <FieldToken
            type={found?.field.type}
            onClick={show}
            onClear={onRemove}
            problem={found === undefined ? line.field : undefined}
          >
            {found === undefined ? line.field : found.labels.map(label => text(label)).join(' / ')}
          </FieldToken>
        )}
      </TokenPopover>
      <TokenPopover
        content={close => (
          <PickList
            label={t('pickOperator')}
            items={operatorsFor(found?.field.kind ?? 'text').map(name => ({
              key: name,
              label: operatorOf(name).label[language],
            }))}
            picked={line.operator}
            onPick={name => {
              const operator = operatorsFor(found?.field.kind ?? 'text').find(one => one === name) ?? line.operator
              const wanted = valueCount(operator)
              onChange({ ...line, operator, values: wanted === 'list' ? line.values : line.values.slice(0, wanted) })
              close()
            }}
          />
        )}
      >
        {show => <OperatorToken onClick={show}>{operatorOf(line.operator).label[language]}</OperatorToken>}
      </TokenPopover>
      {count === 0 || found === undefined ? null : (
        <TokenPopover
          startOpen={startOpen}
          content={close => (
            <ValuePicker
              field={found.field}
              operator={line.operator}
              values={line.values}
              onChange={values => onChange({ ...line, values })}
              onDone={() => {
                close()
                onDone?.()
              }}
            />
          )}
        >
          {show => (
            <ValueToken
              onClick={show}
              onClear={() => onChange({ ...line, values: [] })}
              open={open}
              colour={open ? undefined : colour}
            >
              {words}
            </ValueToken>
          )}
        </TokenPopover>
      )}
    </span>
  )
}
