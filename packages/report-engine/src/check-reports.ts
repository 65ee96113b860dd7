import type { Model } from '@tessera/metadata'
import type { AppDefinition, Issue } from '@tessera/schemas'
import { checkDashboards } from './checks/dashboards.ts'
import { checkDimensions } from './checks/dimensions.ts'
import { checkMeasures } from './checks/measures.ts'
import { checkCompare, checkSort } from './checks/order.ts'
import { checkPresentation } from './checks/presentation.ts'

/**
 * Checks the reports and dashboards of a definition (SPEC.md): that each can be computed and shown as it asks for.
 * Names that nothing has, and filters, are checked by metadata and rule-engine.
 * @param model the model built from this definition.
 * @returns all mistakes, with pointers into the definition; those of severity `warn` do not keep it from being published.
 */
export const checkReports = (app: AppDefinition, model: Model): Issue[] => [
  ...(app.reports ?? []).flatMap((report, index) => {
    const at = `/reports/${index}`
    const { issues, figures } = checkMeasures(report, model, at)
    return [
      ...checkDimensions(report, model, at),
      ...issues,
      ...checkSort(report, at),
      ...checkCompare(report, figures, model, at),
      ...checkPresentation(report, at),
    ]
  }),
  ...checkDashboards(app),
]
