import type { FieldModel, ObjectModel } from '@tessera/metadata'

const most = 6

const figures = new Set(['number', 'date', 'datetime', 'duration'])

/** Fields a record’s head shows as figures: what is computed first, since nobody types it and everybody asks for it. */
export const keyFigures = (object: ObjectModel): readonly FieldModel[] =>
  [...object.fields.values()]
    .filter(field => (field.type === 'rollup' || field.type === 'formula') && figures.has(field.kind))
    .slice(0, most)
