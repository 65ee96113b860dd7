import type { CheckRule, RuleDefinition, SetRule } from '@tessera/schemas'

/** The kinds that an engine runs; others are carried but not shown. */
export type RunningRule = CheckRule | SetRule

export const isRunning = (rule: RuleDefinition): rule is RunningRule => rule.kind === 'check' || rule.kind === 'set'
