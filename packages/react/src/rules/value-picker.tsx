import type { FieldModel } from '@tessera/metadata'
import type { OperatorName } from '@tessera/rule-engine'
import type { Expression, Json } from '@tessera/schemas'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { FieldEditor } from '../fields/field-editor.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from '../pieces/link-button.tsx'
import { recordTexts } from '../records/record-texts.ts'
import { valueCount } from './condition-fields.ts'
import { PickList } from './pick-list.tsx'

export interface ValuePickerProps {
  readonly field: FieldModel
  readonly operator: OperatorName
  readonly values: readonly Expression[]
  readonly onChange: (values: readonly Expression[]) => void
  readonly onDone: () => void
}

const plain = {
  text: 'text',
  number: 'number',
  duration: 'duration',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
} as const

/** The field as one value of it is typed: without limits, and of the kind of its elements for a list. */
const single = (field: FieldModel, many: boolean): FieldModel => {
  const kind = field.kind === 'list' ? (field.item ?? 'text') : field.kind
  const base = { ...field, required: false, kind }
  const { name } = field
  if (kind === 'choice')
    return {
      ...base,
      type: many ? 'choices' : 'choice',
      definition: { name, type: many ? 'choices' : 'choice', choices: [...(field.options ?? [])] },
    }
  if (kind === 'user')
    return { ...base, type: many ? 'users' : 'user', definition: { name, type: many ? 'users' : 'user' } }
  if (kind === 'department') return { ...base, type: 'department', definition: { name, type: 'department' } }
  if (kind === 'record')
    return {
      ...base,
      type: many ? 'lookups' : 'lookup',
      definition: { name, type: many ? 'lookups' : 'lookup', object: field.target?.[0] ?? '' },
    }
  if (many) return { ...base, type: 'tags', definition: { name, type: 'tags' } }
  if (['percent', 'currency', 'region', 'duration'].includes(field.type) && kind !== 'list')
    return { ...base, definition: { ...field.definition, required: false } }
  const type = plain[kind as keyof typeof plain] ?? 'text'
  return { ...base, type, definition: { name, type } }
}

const literal = (value: Json): Expression => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { id } = value as { readonly [key: string]: Json }
    return typeof id === 'string' ? id : null
  }
  return value as Expression
}

/** What stands behind an operator: the control of the field, and the words that mean something of their own (today, me). */
export function ValuePicker({ field, operator, values, onChange, onDone }: ValuePickerProps): ReactNode {
  const t = useTexts(recordTexts)
  const count = valueCount(operator)
  const many = count === 'list'
  const asked = single(field, many)
  if (asked.kind === 'boolean')
    return (
      <PickList
        label={t('value')}
        items={[
          { key: 'true', label: t('true') },
          { key: 'false', label: t('false') },
        ]}
        picked={String(values[0] ?? '')}
        onPick={key => {
          onChange([key === 'true'])
          onDone()
        }}
      />
    )
  const typed = (value: Expression | undefined): Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? null : ((value ?? null) as Json)
  const special: readonly (readonly [word: string, value: Expression])[] =
    asked.kind === 'date' || asked.kind === 'datetime'
      ? [[t('today'), { var: '$today' }]]
      : asked.kind === 'user'
        ? [[t('me'), { var: '$user.id' }]]
        : []
  const numeric = asked.type === 'tags' && (field.kind === 'number' || field.kind === 'duration')
  const places = many ? [0] : Array.from({ length: count }, (_, at) => at)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Enter of the control inside
    <div
      className="tes-value-picker"
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || many || asked.type === 'choice') return
        // The token has the focus by then, and would take the same key for a press.
        event.preventDefault()
        onDone()
      }}
    >
      {places.map(at => (
        <FieldEditor
          key={at}
          field={asked}
          value={many ? values.map(value => typed(value)) : typed(values[at])}
          label={t('value')}
          autoFocus={at === 0}
          onChange={value => {
            if (!many) {
              const next = places.map(place => (place === at ? literal(value) : (values[place] ?? null)))
              onChange(next)
              if (asked.type === 'choice' || asked.type === 'lookup' || asked.type === 'user') onDone()
              return
            }
            const list = (Array.isArray(value) ? (value as readonly Json[]) : []).map(literal)
            onChange(numeric ? list.map(Number).filter(Number.isFinite) : list)
          }}
        />
      ))}
      <div className="tes-value-foot">
        {special.map(([word, value]) => (
          <LinkButton
            key={word}
            onClick={() => {
              onChange(many ? [...values, value] : [value, ...values.slice(1)])
              if (places.length === 1) onDone()
            }}
          >
            {word}
          </LinkButton>
        ))}
        <Button size="small" onClick={onDone}>
          {t('apply')}
        </Button>
      </div>
    </div>
  )
}
