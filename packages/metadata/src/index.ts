export { checkDefinition } from './check/check-definition.ts'
export { diff } from './diff/diff.ts'
export { applyEdit } from './edit/apply-edit.ts'
export { changeTypeEdit } from './edit/change-type.ts'
export type { EditResult } from './edit/edit-result.ts'
export { mayPlace, type Slot } from './edit/may-place.ts'
export { addressParts } from './fields/address.ts'
export type {
  FieldFamily,
  FieldOf,
  FieldSetting,
  FieldType,
  FieldTypeDescriptor,
  JsonSchema,
  SettingEditor,
  SettingGroup,
  ValueContext,
} from './fields/descriptor.ts'
export { fieldType, fieldTypes, isFieldType, valueSchemaOf, valueTypeOf } from './fields/field-types.ts'
export { guessTypeOfColumn, optionsOfColumn } from './fields/guess-column.ts'
export { guessFieldType } from './fields/guess-field-type.ts'
export { suggestName } from './fields/suggest-name.ts'
export { fromFolder } from './folder/from-folder.ts'
export { canonical, normalize } from './folder/normalize.ts'
export { toBundle } from './folder/to-bundle.ts'
export { toFolder } from './folder/to-folder.ts'
export { buildModel } from './model/build-model.ts'
export { canBeTitle } from './model/build-object.ts'
export { type FieldModel, fieldOf, type Model, type ObjectModel, type ResolvedPath } from './model/model.ts'
export { qualify, shortName, splitQualified, splitRollup } from './model/names.ts'
export { reservedFieldNames, type SystemField, systemFields } from './model/system-fields.ts'
export type { ValueKind, ValueType } from './model/value-kind.ts'
export { giveIds } from './read/give-ids.ts'
export { countedIds, type IdSource, randomIds } from './read/id-source.ts'
export { formatVersion, type ReadOptions, readDefinition } from './read/read-definition.ts'
export { appDefaults } from './read/with-defaults.ts'
export { type Reference, references } from './references/references.ts'
export { findNode } from './structure/find-node.ts'
export { itemWords } from './structure/item-words.ts'
export type { DefinitionNode } from './structure/node.ts'
export { idPrefix, kindLabel, type NodeKind, nodeKinds } from './structure/node-kinds.ts'
export { type Place, visitNodes } from './structure/walk.ts'
export { humanName, type Labelled, labelOf, localLabel, text } from './text/choose-text.ts'
