export type * from './generated/api-types.ts'
export type * from './generated/app-types.ts'
export { type ErrorCode, errors } from './generated/errors.ts'
export { type RouteName, routes } from './generated/routes.ts'
export {
  bad,
  type Checked,
  good,
  type Issue,
  type IssueParams,
  issue,
  type Language,
  type LocalText,
  pointer,
  pointerSegment,
} from './issue.ts'
export type { Expression, Json, MultipartBody, RecordData, RecordValues } from './json.ts'
export type { Validator, ValidatorError } from './validator.ts'
