export { type Access, fullAccess, type RecordAction, type RowFilter } from './access/access.ts'
export { type Asker, contextInputs, dayIn } from './access/contexts.ts'
export type { ColumnType, FieldColumn, FieldSql, Reference } from './fields/field-sql.ts'
export { fieldSql, sqlOf } from './fields/field-types.ts'
export type { FieldLayout, Layout, LayoutColumn, ObjectLayout } from './layout/layout.ts'
export { layoutOf } from './layout/layout-of.ts'
export { columnName } from './names/column-name.ts'
export { historyName, tableName } from './names/table-name.ts'
export { type NumberParts, numberInput, numberParts } from './records/auto-number.ts'
export { type BulkRow, bulkRows } from './records/bulk-input.ts'
export {
  bulkInsertFields,
  compileBulkBin,
  compileBulkCheck,
  compileBulkInsert,
  compileBulkUpdate,
} from './records/compile-bulk.ts'
export { compileGet, type GetInput, type RecordState } from './records/compile-get.ts'
export { compileHistory } from './records/compile-history.ts'
export { compileInsert, type WriteInput } from './records/compile-insert.ts'
export { compileLineIds, type LinesLayout, linesOf } from './records/compile-lines.ts'
export { type CompiledQuery, compileQuery, type QueryInput } from './records/compile-query.ts'
export { compileBin, compileUpdate, compileWhy } from './records/compile-update.ts'
export { type Constraint, constraintsOf } from './records/constraints.ts'
export { type CursorValues, readCursor, writeCursor } from './records/cursor.ts'
export {
  compileCascade,
  compileCascadeBack,
  compileClear,
  compileHolders,
  compileRelink,
  type Dependent,
  dependentsOf,
  type OnDelete,
} from './records/dependents.ts'
export type { EventAction } from './records/event.ts'
export { valueInputs } from './records/values.ts'
export { compileValue, compileWhere } from './rules/compile-rule.ts'
export { type SqlScope, sqlTypeOf, sqlTypes } from './rules/sql-scope.ts'
export { planTables } from './tables/plan-tables.ts'
export type { ColumnModel, IndexModel, TableModel, TriggerModel } from './tables/table-model.ts'
export type { ImpactCounts, ImpactQuery, PlanStep, TablePlan } from './tables/table-plan.ts'
export { tablesOf } from './tables/tables-of.ts'
export { ident, literal, qualified } from './text/quote.ts'
export {
  bind,
  type Inputs,
  newParameters,
  type ParameterSource,
  type Parameters,
  type Statement,
  statement,
} from './text/statement.ts'
