import type { AppDefinition, Issue } from '@tessera/schemas'
import { modelOf } from '../references/references.ts'
import { scanReferences } from '../references/scan.ts'
import type { Check } from './check.ts'
import { checkCycles } from './cycles.ts'
import { checkFields } from './fields.ts'
import { checkForms } from './forms.ts'
import { checkExtensionNames, checkNames } from './names.ts'
import { checkObjects } from './objects.ts'
import { checkOtherApps } from './other-apps.ts'
import { checkReports } from './reports.ts'
import { checkRules } from './rules.ts'
import { checkSurroundings } from './surroundings.ts'

const checks: readonly Check[] = [
  checkNames,
  checkExtensionNames,
  checkObjects,
  checkFields,
  checkForms,
  checkRules,
  checkReports,
  checkSurroundings,
  checkOtherApps,
]

const none: ReadonlyMap<string, AppDefinition> = new Map()

/**
 * Everything that is wrong with a definition beyond its shape: names, references, settings that contradict each other,
 * circles, and what other apps rely on. Expressions are checked by the rule engine.
 * @param others the other apps of the workspace by name.
 */
export const checkDefinition = (app: AppDefinition, others: ReadonlyMap<string, AppDefinition> = none): Issue[] => {
  const model = modelOf(app, others)
  const context = { app, model, others }
  const scan = scanReferences(app, model)
  return [...checks.flatMap(check => [...check(context)]), ...scan.issues, ...checkCycles(context, scan)]
}
