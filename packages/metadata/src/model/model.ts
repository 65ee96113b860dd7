import type { AppDefinition, ChoiceOption, FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import type { FieldType } from '../fields/descriptor.ts'
import type { Labelled } from '../text/choose-text.ts'
import type { ValueKind } from './value-kind.ts'

/** A field, looked up: what it points to, its options, who owns it. */
export interface FieldModel extends Labelled {
  readonly name: string
  readonly id: string
  readonly type: FieldType
  readonly definition: FieldDefinition
  /** The app that defines it: another than the object’s for a field added by `extends`. */
  readonly app: string
  readonly kind: ValueKind
  /** What the elements of a list are. */
  readonly item?: ValueKind
  /** Full names (`sales.customer`) of the objects that a lookup, lookups or lines field points to, and of a rollup’s records. */
  readonly target?: readonly string[]
  /** Lookup of the target that points back here: of `lines`, and of a rollup’s records. */
  readonly via?: string
  /** The field whose values a rollup adds up or picks from; absent for a count. The rollup of a smallest or largest value is of its kind. */
  readonly rolled?: FieldModel
  /** Options of a choice field, from the shared list or its own; retired ones included. */
  readonly options?: readonly ChoiceOption[]
  readonly required: boolean
  /** Every record has it (`owner` also when the definition declares it). */
  readonly system: boolean
}

/** An object, looked up: with its system fields and the fields that any app adds to it. */
export interface ObjectModel extends Labelled {
  readonly app: string
  readonly name: string
  /** Full name: `sales.customer`. */
  readonly qualified: string
  readonly id: string
  readonly definition: ObjectDefinition
  /** By name: own fields in order, then those of extensions, then the system’s. */
  readonly fields: ReadonlyMap<string, FieldModel>
  /** Name of the field whose text names the records; absent when no field can. */
  readonly title: string | undefined
}

/** The fields a path goes through: all but the last are lookups. */
export interface ResolvedPath {
  readonly fields: readonly FieldModel[]
  /** The object each field was found in. */
  readonly objects: readonly ObjectModel[]
}

/** The lookup structure of an app and of what it can see of other apps. */
export interface Model {
  /** Name of the app that this is the model of. */
  readonly app: string
  readonly definition: AppDefinition
  /** Objects of this app in order, then those of the others. */
  readonly objects: readonly ObjectModel[]
  /** Every app, this one too. */
  readonly apps: ReadonlyMap<string, AppDefinition>
  /** `customer` of this app or `sales.customer` of any. */
  object(name: string): ObjectModel | undefined
  field(object: string | ObjectModel, name: string): FieldModel | undefined
  /** The fields on the way of `account.industry`; undefined when a step is not there. */
  resolvePath(object: string | ObjectModel, path: string): ResolvedPath | undefined
}

/** A field of an object of the model. */
export const fieldOf = (model: Model, object: string | ObjectModel, name: string): FieldModel | undefined =>
  model.field(object, name)
