export { checkExpression, type Expected } from './check/check-expression.ts'
export { isWritten } from './check/convert.ts'
export { kindNames, type Type, typeOfField } from './check/kinds.ts'
export { type ContextName, contextNames, mostLevels, mostParts, type Scope } from './check/scope.ts'
export { checkExpressions } from './definitions/check-expressions.ts'
export { compileCondition, compileRule } from './evaluate/compile-rule.ts'
export { type Dependencies, dependencies } from './evaluate/dependencies.ts'
export { type Explanation, explain } from './evaluate/explain.ts'
export { sqlIssues } from './evaluate/sql-issues.ts'
export type { ArgumentKind, Operator, OperatorGroup, ResultKind } from './operators/operator.ts'
export {
  isOperatorName,
  type OperatorName,
  operatorOf,
  operators,
  operatorsFor,
  type Unit,
  units,
} from './operators/operators.ts'
export {
  type ConditionGroup,
  type FieldCondition,
  fromCondition,
  toCondition,
} from './sentences/condition.ts'
export { describe, sentenceText } from './sentences/describe.ts'
export type { Names, SentencePart } from './sentences/sentence.ts'
export {
  type CallNode,
  type ContextNode,
  childrenOf,
  type ElementNode,
  type FieldNode,
  type ListNode,
  type LiteralNode,
  type Root,
  type Tree,
} from './tree/tree.ts'
export { isDate, mostUnits, sizeOf as unitSize } from './values/calendar.ts'
export { numberText, roundTo, settle } from './values/number.ts'
export { readerOf } from './values/read-value.ts'
export { compareText, lengthOf, lower, upper, whiteSpace } from './values/text.ts'
export { fromLocal } from './values/time-zone.ts'
export type { RuleContext, RuleUser, Value } from './values/value.ts'
