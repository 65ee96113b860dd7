import { type Issue, issue } from '@tessera/schemas'
import { operatorOf } from '../operators/operators.ts'
import { childrenOf, type Tree } from '../tree/tree.ts'

const obstacle = (tree: Tree): string | undefined => {
  if (tree.type === 'call') return operatorOf(tree.op).sql ? undefined : tree.op
  if (tree.type === 'context') return tree.name === '$old' ? tree.name : undefined
  if (tree.type !== 'field') return undefined
  const isElsewhere = tree.root === '$old' || tree.path.at(-1)?.type === 'lines'
  return isElsewhere ? tree.name : undefined
}

/** What keeps a rule from being run by the database (`not_in_sql`), with pointers; none when it can be. */
export const sqlIssues = (tree: Tree): readonly Issue[] => {
  const name = obstacle(tree)
  const own = name === undefined ? [] : [issue('not_in_sql', tree.at, { name })]
  return [...own, ...childrenOf(tree).flatMap(sqlIssues)]
}
