import { childrenOf, type Tree } from '../tree/tree.ts'

/** What a rule reads. */
export interface Dependencies {
  /** Fields of the record, with those behind lookups: `amount`, `account.industry`. Sorted. */
  readonly paths: readonly string[]
  /** Everything else, as it is written: `$user.id`, `$old.stage`, `$today`. Sorted. */
  readonly contexts: readonly string[]
}

/** What a rule reads, so that one knows when to run it again. */
export const dependencies = (tree: Tree): Dependencies => {
  const paths = new Set<string>()
  const contexts = new Set<string>()
  const visit = (part: Tree): void => {
    if (part.type === 'field' && part.root === 'record') paths.add(part.name)
    else if (part.type === 'field' || part.type === 'context') contexts.add(part.name)
    else if (part.type === 'call' && part.op === 'has_role') contexts.add('$user.roles')
    else if (part.type === 'call' && part.op === 'in_department') contexts.add('$user.departments')
    for (const child of childrenOf(part)) visit(child)
  }
  visit(tree)
  return { paths: [...paths].sort(), contexts: [...contexts].sort() }
}
