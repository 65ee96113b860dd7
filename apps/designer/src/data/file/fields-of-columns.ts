import { type FieldType, fieldType, isFieldType, reservedFieldNames, suggestName } from '@tessera/metadata'
import type { ChoiceOption, FieldDefinition, ImportPreview, Language } from '@tessera/schemas'
import { newId } from '../../draft/new-id.ts'
import { splitLanguages } from '../../parts/split-languages.ts'

/** A column of a file and the field it becomes. */
export interface ColumnPlan {
  readonly column: string
  readonly type: FieldType
  readonly skip: boolean
  readonly samples: readonly string[]
  /** Different values; `samples` holds them all when it has as many. */
  readonly distinct: number
}

/** A column with more values than this is no choice by itself. */
const mostOptions = 50

/** Whether the options of a choice would be all that the column needs. */
export const knowsAll = (plan: Pick<ColumnPlan, 'samples' | 'distinct'>): boolean =>
  plan.samples.length >= plan.distinct && plan.distinct <= mostOptions

/** Types that a file can fill without knowing other records. */
const fillable = new Set<FieldType>([
  'text',
  'long_text',
  'number',
  'currency',
  'percent',
  'boolean',
  'date',
  'datetime',
  'time',
  'choice',
  'email',
  'phone',
  'url',
])

/** What a preview says of the columns, as a plan that can be changed. */
export const plansOf = (preview: ImportPreview): readonly ColumnPlan[] =>
  preview.columns.map(({ column, type, samples, filled, distinct }) => ({
    column,
    // A choice needs every option it will meet; where the samples do not tell them all, it starts as text.
    type:
      isFieldType(type) && fillable.has(type) && (type !== 'choice' || knowsAll({ samples, distinct })) ? type : 'text',
    skip: filled === 0,
    samples,
    distinct,
  }))

const optionsOf = (samples: readonly string[]): ChoiceOption[] =>
  [...new Set(samples.map(sample => sample.trim()).filter(sample => sample !== ''))].map(value => ({
    id: newId('opt'),
    value,
    label: value,
    colour: 'neutral',
  }))

/** A field for each column that is taken. */
export const fieldsOf = (
  plans: readonly ColumnPlan[],
  language: Language,
): readonly { readonly column: string; readonly field: FieldDefinition }[] => {
  const taken = new Set<string>(reservedFieldNames)
  return plans
    .filter(plan => !plan.skip)
    .map(plan => {
      const label = splitLanguages(plan.column.trim() === '' ? 'Column' : plan.column, language)
      const name = suggestName(label, taken, 'column')
      taken.add(name)
      const field: Record<string, unknown> = {
        id: newId('fld'),
        name,
        type: plan.type,
        label,
        ...fieldType(plan.type).starter(),
      }
      if (plan.type === 'choice') field['choices'] = optionsOf(plan.samples)
      return { column: plan.column, field: field as unknown as FieldDefinition }
    })
}
