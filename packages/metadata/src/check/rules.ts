import { type Issue, issue } from '@tessera/schemas'
import type { Check } from './check.ts'

/** Decision tables whose rows have more or fewer cells than there are columns; bands out of order. */
export const checkRules: Check = ({ app }) => {
  const issues: Issue[] = []
  for (const [index, rule] of (app.rules ?? []).entries()) {
    const at = `/rules/${index}`
    if (rule.kind === 'decision_table') {
      for (const [nth, row] of rule.rows.entries()) {
        if (row.when.length !== rule.inputs.length) {
          issues.push(issue('wrong_count', `${at}/rows/${nth}/when`, { limit: `= ${rule.inputs.length}` }))
        }
        if (row.then.length !== rule.outputs.length) {
          issues.push(issue('wrong_count', `${at}/rows/${nth}/then`, { limit: `= ${rule.outputs.length}` }))
        }
      }
    }
    if (rule.kind === 'scorecard') {
      for (const [nth, band] of (rule.bands ?? []).entries()) {
        const before = rule.bands?.[nth - 1]
        if (before?.from === band.from)
          issues.push(issue('out_of_range', `${at}/bands/${nth}/from`, { limit: `≠ ${band.from}` }))
      }
    }
  }
  return issues
}
