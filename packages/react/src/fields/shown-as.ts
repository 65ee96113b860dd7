import type { FieldModel } from '@tessera/metadata'

/** The field whose look a value has: of a rollup the one that it adds up or picks from, of any other the field itself. */
export const shownAs = (field: FieldModel): FieldModel => (field.rolled === undefined ? field : shownAs(field.rolled))

/** Whether a field’s values are money, typed or computed. */
export const isMoney = (field: FieldModel): boolean => {
  const { definition } = shownAs(field)
  return definition.type === 'currency' || (definition.type === 'formula' && definition.returns === 'currency')
}

/** Whether a share is drawn in tiles. */
export const isMeter = ({ definition }: FieldModel): boolean =>
  (definition.type === 'percent' || (definition.type === 'formula' && definition.returns === 'percent')) &&
  definition.display === 'meter'
