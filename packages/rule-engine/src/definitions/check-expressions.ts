import type { Model } from '@tessera/metadata'
import type {
  AppDefinition,
  Issue,
  ObjectDefinition,
  ReportDefinition,
  RoleDefinition,
  ViewDefinition,
} from '@tessera/schemas'
import { checkFields, objectNamed } from './check-fields.ts'
import { checkFlow } from './check-flows.ts'
import { checkForm } from './check-forms.ts'
import { checkRule } from './check-rules.ts'
import { newVisitor, type Visitor, whileSaving } from './visitor.ts'

const checkObject = (visitor: Visitor, object: ObjectDefinition, at: string): void => {
  const model = objectNamed(visitor, object.name)
  if (model === undefined) return
  checkFields(visitor, model, object.fields, `${at}/fields`)
  for (const [i, step] of (object.lifecycle?.steps ?? []).entries()) {
    const place = { expression: step.enterWhen, at: `${at}/lifecycle/steps/${i}/enterWhen`, contexts: whileSaving }
    visitor.condition({ ...place, object: model.qualified })
  }
}

const checkView = (visitor: Visitor, view: ViewDefinition, at: string): void => {
  const { object } = view
  visitor.condition({ expression: view.filter, at: `${at}/filter`, object, inSql: true })
  for (const [i, colour] of (view.colours ?? []).entries()) {
    visitor.condition({ expression: colour.when, at: `${at}/colours/${i}/when`, object })
  }
}

const checkRole = (visitor: Visitor, role: RoleDefinition, at: string): void => {
  for (const [i, grant] of (role.grants ?? []).entries()) {
    for (const action of ['see', 'create', 'change', 'delete', 'export'] as const) {
      const place = { expression: grant[action], at: `${at}/grants/${i}/${action}`, object: grant.object }
      visitor.condition({ ...place, inSql: true })
    }
  }
}

const checkReport = (visitor: Visitor, report: ReportDefinition, at: string): void => {
  const { object } = report
  visitor.condition({ expression: report.filter, at: `${at}/filter`, object, inSql: true })
  for (const [i, measure] of report.measures.entries()) {
    visitor.condition({ expression: measure.filter, at: `${at}/measures/${i}/filter`, object, inSql: true })
  }
}

/**
 * Checks every expression of a definition whose surroundings are clear: fields (default, bounds, formula, filters),
 * lifecycles, forms, views, rules, rights, flows and report filters.
 * @param model the model built from this definition.
 * @returns all mistakes, with pointers into the definition. References to objects that are not there are passed over.
 */
export const checkExpressions = (app: AppDefinition, model: Model): readonly Issue[] => {
  const visitor = newVisitor(model)
  for (const [i, object] of (app.objects ?? []).entries()) checkObject(visitor, object, `/objects/${i}`)
  for (const [i, extension] of (app.extends ?? []).entries()) {
    const object = objectNamed(visitor, extension.object)
    if (object !== undefined) checkFields(visitor, object, extension.fields, `/extends/${i}/fields`)
  }
  for (const [i, form] of (app.forms ?? []).entries()) checkForm(visitor, form, `/forms/${i}`)
  for (const [i, view] of (app.views ?? []).entries()) checkView(visitor, view, `/views/${i}`)
  for (const [i, rule] of (app.rules ?? []).entries()) checkRule(visitor, rule, `/rules/${i}`)
  for (const [i, role] of (app.roles ?? []).entries()) checkRole(visitor, role, `/roles/${i}`)
  for (const [i, flow] of (app.flows ?? []).entries()) checkFlow(visitor, flow, `/flows/${i}`)
  for (const [i, report] of (app.reports ?? []).entries()) checkReport(visitor, report, `/reports/${i}`)
  return visitor.issues
}
