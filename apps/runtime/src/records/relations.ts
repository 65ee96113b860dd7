import type { FieldModel, ObjectModel } from '@tessera/metadata'
import type { Expression, RecordValues } from '@tessera/schemas'
import { type OpenApp, objectKey } from '../app/open-app.ts'
import { ownObjects } from '../places/navigation-places.ts'

/** Records of another object that point here by a lookup. */
export interface Relation {
  readonly key: string
  readonly object: ObjectModel
  /** The object as addresses and the API have it. */
  readonly objectKey: string
  /** The lookup that points here. */
  readonly field: FieldModel
  /** Whether the lookup may point to several objects, as an activity does. */
  readonly free: boolean
}

/** Everything that points to records of an object, in the order of the definition. Lines stand in the form itself. */
export const relationsOf = (app: OpenApp, object: ObjectModel): readonly Relation[] =>
  ownObjects(app).flatMap(other =>
    [...other.fields.values()]
      .filter(field => field.type === 'lookup' && field.target?.includes(object.qualified))
      .map(field => ({
        key: `${other.qualified}.${field.name}`,
        object: other,
        objectKey: objectKey(app, other),
        field,
        free: (field.target?.length ?? 0) > 1,
      })),
  )

/** The records of a relation that point to one record. */
export const relationFilter = ({ field }: Relation, id: string): Expression => ({ '==': [{ var: field.name }, id] })

/** The values of a new record of a relation, as an address carries them. */
export const relationValues = (
  { field, free }: Relation,
  object: string,
  id: string,
  title: string,
): Record<string, string> => ({
  [field.name]: id,
  [`${field.name}.title`]: title,
  ...(free ? { [`${field.name}.object`]: object } : {}),
})

/** As a value that a form can take. */
export const relationLink = (relation: Relation, object: string, id: string, title: string): RecordValues => ({
  [relation.field.name]: relation.free ? { object, id, title } : { id, title },
})
