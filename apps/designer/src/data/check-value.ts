import { compileRecordRules, prepare } from '@tessera/form-engine'
import type { Model } from '@tessera/metadata'
import type { Issue } from '@tessera/schemas'

/** What keeps a typed value out of a field; undefined when it would be taken. Other fields are not looked at. */
export const checkValue = (model: Model, object: string, field: string, value: string): Issue | undefined => {
  const rules = compileRecordRules(model, object)
  const { issues } = prepare(rules, { values: { [field]: value }, now: new Date().toISOString() })
  return issues.find(issue => issue.at === `/${field}` || issue.at.startsWith(`/${field}/`))
}
