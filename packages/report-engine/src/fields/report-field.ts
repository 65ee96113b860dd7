import { type FieldModel, fieldType, type Model } from '@tessera/metadata'
import { type Type, typeOfField } from '@tessera/rule-engine'
import { type Issue, issue, type LocalText } from '@tessera/schemas'

/** A field that a report reads, at the end of its path. */
export interface ReportField {
  readonly field: FieldModel
  /** What its values are: of a rollup for the least or greatest, those of the field it looks at. */
  readonly type: Type
  /** A field on the way that leads to several records: each record would be counted once for each of them. */
  readonly manifold: FieldModel | undefined
}

/** The field of a path; undefined where there is none, which the check of references tells. */
export const reportField = (model: Model, object: string, path: string): ReportField | undefined => {
  const fields = model.resolvePath(object, path)?.fields
  const field = fields?.at(-1)
  if (fields === undefined || field === undefined) return undefined
  return { field, type: typeOfField(field, model), manifold: fields.slice(0, -1).find(one => one.type !== 'lookup') }
}

/** A complaint about a field that does not fit its spot. */
export const wrongField = (field: FieldModel, expected: LocalText, at: string): Issue =>
  issue('wrong_field_type', at, { name: field.name, type: fieldType(field.type).label, expected })

const lookup = { en: 'a link to one record', 'zh-CN': '指向单条记录的关联字段' }

/** Whether the path keeps one row for each record (D2). */
export const checkWay = ({ manifold }: ReportField, at: string): readonly Issue[] =>
  manifold === undefined ? [] : [wrongField(manifold, lookup, at)]
