import type { FlowDefinition, FlowNode } from '@tessera/schemas'
import { objectNamed } from './check-fields.ts'
import { type Visitor, whileSaving } from './visitor.ts'

/** What a run has found out so far is known only when it runs. */
const asksTheRun = (expression: unknown): boolean => JSON.stringify(expression ?? null).includes('"$run')

const checkNode = (visitor: Visitor, node: FlowNode, object: string, at: string): void => {
  const condition = (expression: unknown, place: string, of = object): void => {
    if (!asksTheRun(expression))
      visitor.condition({ expression, at: `${at}/${place}`, object: of, contexts: whileSaving })
  }
  switch (node.type) {
    case 'decide':
      for (const [i, branch] of node.branches.entries()) condition(branch.when, `branches/${i}/when`)
      break
    case 'find':
      condition(node.filter, 'filter', node.object)
      break
    case 'create':
    case 'update': {
      if (node.type === 'update' && node.record !== undefined) break
      const target = objectNamed(visitor, node.type === 'create' ? node.object : object)
      for (const [i, set] of node.set.entries()) {
        if (asksTheRun(set.value)) continue
        const place = { expression: set.value, at: `${at}/set/${i}/value`, object, contexts: whileSaving }
        visitor.value(place, target?.fields.get(set.field))
      }
      break
    }
  }
}

/** Expressions of a flow, as far as it is clear what they can see. */
export const checkFlow = (visitor: Visitor, flow: FlowDefinition, at: string): void => {
  const { object, trigger } = flow
  if (object === undefined) return
  const filter = 'filter' in trigger ? trigger.filter : undefined
  const when = 'when' in trigger ? trigger.when : undefined
  visitor.condition({ expression: filter, at: `${at}/trigger/filter`, object, inSql: true })
  visitor.condition({ expression: when, at: `${at}/trigger/when`, object, contexts: whileSaving })
  for (const [i, node] of flow.nodes.entries()) checkNode(visitor, node, object, `${at}/nodes/${i}`)
}
