export { type CompiledExpression, compileExpression } from './expressions/compile-expression.ts'
export { isDay } from './fields/calendar-day.ts'
export { secondsPer } from './fields/duration.ts'
export type { Computed, FieldRule, FieldSetup } from './fields/field-rule.ts'
export { makeFieldRule } from './fields/field-rules.ts'
export { numberFromText } from './fields/figures.ts'
export { instant } from './fields/instant.ts'
export type { Link } from './fields/link.ts'
export { regionFromText, regionText } from './fields/region-from-text.ts'
export { regionNames } from './fields/region-names.ts'
export { addLine, changeForm, type FieldPath, removeLine, touchForm } from './forms/change-form.ts'
export { compileForm } from './forms/compile-form.ts'
export type {
  ColumnNode,
  ColumnsNode,
  FieldNode as FormFieldNode,
  FormNode,
  LinesNode,
  LostNode,
  PlainNode,
  SectionNode,
  TabNode,
  TabsNode,
} from './forms/form-nodes.ts'
export type { FormPlan } from './forms/form-plan.ts'
export type { FieldAccess, FormState, Offered, RowState } from './forms/form-state.ts'
export type { HiddenPolicy } from './forms/hidden-policy.ts'
export { type OpenFormInput, openForm } from './forms/open-form.ts'
export type { Placement } from './forms/placement.ts'
export { errorsWithin, fieldsWithin, keyOfIssue, showErrors, shownErrors } from './forms/show-errors.ts'
export { checkForm, submitForm, valuesToSend } from './forms/submit-form.ts'
export { compilePattern } from './pattern/compile-pattern.ts'
export { compileRecordRules } from './records/compile-record-rules.ts'
export type { FieldPlan } from './records/field-plan.ts'
export { prepare } from './records/prepare.ts'
export type { Prepared, PrepareInput, Values } from './records/prepare-input.ts'
export type { CheckPlan, FillPlan, LifecyclePlan, LineRules, RecordRules, StagePlan } from './records/record-rules.ts'
export { toHalfWidth } from './text/clean.ts'
export { escapeHtml } from './text/escape-html.ts'
export { plainOfHtml, sanitizeHtml } from './text/sanitize-html.ts'
export { isEmpty, read } from './values/read.ts'
export { same } from './values/same.ts'
