import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'
import type { Tree } from '@tessera/rule-engine'
import type { FieldColumn, FieldSql } from '../fields/field-sql.ts'

/** A column that a field is kept in, by its name. */
export interface LayoutColumn extends FieldColumn {
  readonly name: string
  /** Identity of the table that it points to, which outlives renames. */
  readonly points?: string
}

/** A field and where it is kept. */
export interface FieldLayout {
  readonly field: FieldModel
  readonly sql: FieldSql
  readonly columns: readonly LayoutColumn[]
  /** A formula that is not kept: it is computed when it is read. */
  readonly computed?: Tree
}

/** An object and the tables it is kept in. */
export interface ObjectLayout {
  readonly object: ObjectModel
  /** Bare name of its table. */
  readonly table: string
  /** Bare name of the table of older versions. */
  readonly history: string
  /** The same, in quotes and with the schema. */
  readonly from: string
  readonly historyFrom: string
  readonly fields: ReadonlyMap<string, FieldLayout>
  /** The field that names a record. */
  readonly title: FieldLayout | undefined
  /** Fields that the search box looks in. */
  readonly searched: readonly FieldLayout[]
}

/** Where every object of a workspace is kept. */
export interface Layout {
  readonly model: Model
  /** Schema of the workspace: `ws_main`. */
  readonly schema: string
  /** By full name. */
  readonly objects: ReadonlyMap<string, ObjectLayout>
  /** `customer` of the model's app, or `sales.customer`. */
  object(name: string): ObjectLayout | undefined
}
