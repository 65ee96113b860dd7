import type { Model } from '@tessera/metadata'
import type { AppDefinition, Issue } from '@tessera/schemas'
import { checkDecisions } from './checks/decisions.ts'
import { checkEdges } from './checks/edges.ts'
import { checkEnds } from './checks/ends.ts'
import { checkJoins } from './checks/joins.ts'
import { checkLoops } from './checks/loops.ts'
import { checkWaiting } from './checks/waiting.ts'
import { readGraph } from './graph/flow-graph.ts'

/**
 * Proves the flows of a definition on their graphs (SPEC.md): every step is reached, every run can end, no join waits
 * for ever, every decision leads on. Names that no step has, and expressions, are checked by metadata and rule-engine.
 * @param model the model built from this definition.
 * @returns all mistakes, with pointers into the definition; those of severity `warn` do not keep it from being published.
 */
export const checkFlows = (app: AppDefinition, model: Model): Issue[] =>
  (app.flows ?? []).flatMap((flow, index) => {
    const graph = readGraph(flow, `/flows/${index}`)
    return [
      ...checkEnds(graph),
      ...checkEdges(graph),
      ...checkDecisions(graph),
      ...checkJoins(graph),
      ...checkLoops(graph),
      ...checkWaiting(graph, model),
    ]
  })
