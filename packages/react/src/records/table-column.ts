import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'
import type { Json, RecordData, Text } from '@tessera/schemas'
import { widgetOf } from '../fields/field-widgets.ts'
import { objectOf } from '../fields/object-of.ts'

/** A column as a view keeps it. */
export interface TableColumn {
  /** `amount`, or behind a lookup `account.industry`. */
  readonly field: string
  /** Instead of the field’s label. */
  readonly label?: Text | undefined
  /** In pixels. */
  readonly width?: number | undefined
}

/** A column with its field looked up. */
export interface ShownColumn {
  readonly path: string
  readonly field: FieldModel
  readonly label: Text | undefined
  readonly width: number
  /** Stands in the record itself, so that it can be changed and sorted here. */
  readonly own: boolean
  readonly right: boolean
}

/** Columns whose field is there; one that is gone is left out. */
export function shownColumns(
  model: Model,
  object: ObjectModel,
  columns: readonly TableColumn[],
): readonly ShownColumn[] {
  return columns.flatMap(({ field: path, label, width }) => {
    const field = model.resolvePath(object, path)?.fields.at(-1)
    if (field === undefined) return []
    const widget = widgetOf(field)
    const usual = path === object.title ? 240 : widget.width
    return {
      path,
      field,
      label: label ?? field.definition.label,
      width: width ?? usual,
      own: !path.includes('.'),
      right: widget.align === 'right',
    }
  })
}

/** The value of a column: of the record, or of what its lookups carry along. */
export function valueAt(record: RecordData, path: string): Json {
  if (Object.hasOwn(record, path)) return record[path] ?? null
  let value: Json = record
  for (const name of path.split('.')) {
    const within = objectOf(value)
    value = Object.hasOwn(within, name) ? (within[name] ?? null) : null
  }
  return value
}

/** Columns of an object that nobody has chosen columns for: its title and what usually matters. */
export function usualColumns(object: ObjectModel, most = 8): readonly TableColumn[] {
  const plain = [...object.fields.values()].filter(
    field =>
      !field.system &&
      field.name !== object.title &&
      !['lines', 'json', 'rich_text', 'long_text', 'file', 'image', 'signature', 'address'].includes(field.type),
  )
  const names = [object.title, ...plain.map(field => field.name)].filter(name => name !== undefined)
  return names.slice(0, most).map(field => ({ field }))
}
