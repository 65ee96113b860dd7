import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import { newParameters, type Statement, statement } from '../text/statement.ts'

/** A field of lines, and the table and column that hold them. */
export interface LinesLayout {
  readonly field: FieldLayout
  readonly child: ObjectLayout
  /** Name of the lookup of a line that points to its record. */
  readonly via: string
}

/** The fields of lines of an object. */
export const linesOf = (layout: Layout, object: ObjectLayout): readonly LinesLayout[] =>
  [...object.fields.values()].flatMap(field => {
    if (field.field.type !== 'lines') return []
    const child = layout.objects.get(field.field.target?.[0] ?? '')
    const { via } = field.field
    if (child === undefined || via === undefined || (child.fields.get(via)?.columns.length ?? 0) === 0) return []
    return [{ field, child, via }]
  })

/** Ids of the lines of a record (input `id`), locked: one row with a JSON array. */
export const compileLineIds = ({ child, via }: LinesLayout): Statement => {
  const parameters = newParameters()
  const column = child.fields.get(via)?.columns[0]?.name ?? ''
  const text = `select coalesce(json_agg(l.id), '[]')::text from (select t.id from ${child.from} t where t.${ident(column)} = ${parameters.input('id')}::uuid and t.deleted_at is null order by t.id for no key update) l`
  return statement(text, parameters, true)
}
