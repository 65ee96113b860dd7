import type { FieldModel, Model } from '@tessera/metadata'

/** The field a rollup sums up or picks from; the field itself where it is none. */
export const rolledField = (model: Model, field: FieldModel): FieldModel => {
  const { definition, target } = field
  if (definition.type !== 'rollup' || definition.aggregate === 'count' || definition.field === undefined) return field
  return model.object(target?.[0] ?? '')?.fields.get(definition.field) ?? field
}

/** The currency a field is in; undefined where it is no money. */
export const currencyOf = (model: Model, field: FieldModel): string | undefined => {
  const { definition } = rolledField(model, field)
  const usual = model.definition.currency ?? 'CNY'
  if (definition.type === 'currency') return definition.currency ?? usual
  return definition.type === 'formula' && definition.returns === 'currency' ? usual : undefined
}

/** Whether a figure is a share, as completeness is. */
export const isShare = (field: FieldModel): boolean =>
  field.type === 'percent' || (field.definition.type === 'formula' && field.definition.returns === 'percent')
