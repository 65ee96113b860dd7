import { type OperatorName, sqlIssues, type Tree } from '@tessera/rule-engine'
import { arithmetic } from './arithmetic.ts'
import { comparisons, writeList } from './comparisons.ts'
import { lists } from './lists.ts'
import { logic } from './logic.ts'
import { type SqlScope, sqlTypeOf } from './sql-scope.ts'
import { texts } from './texts.ts'
import { times } from './times.ts'
import type { Write, Writer } from './writer.ts'

const writers = {
  ...comparisons,
  ...logic,
  ...arithmetic,
  ...texts,
  ...times,
  ...lists,
} satisfies Record<OperatorName, Write>

/** Conditions that are never null, and choices between values, which may well be empty. */
const asTheyAre: ReadonlySet<OperatorName> = new Set([
  'is_empty',
  'is_filled',
  'not',
  'some',
  'all',
  'none',
  'if',
  'coalesce',
])

const writerFor = (scope: SqlScope): Writer => {
  const elements: string[] = []
  let named = 0
  const write = (tree: Tree): string => {
    switch (tree.type) {
      case 'literal': {
        const { value, kind, item } = tree
        if (value === null) return `null::${sqlTypeOf(kind, item)}`
        return typeof value === 'boolean' ? String(value) : scope.parameter(value, sqlTypeOf(kind, item))
      }
      case 'list':
        return writeList(tree, writer)
      case 'field':
        return scope.column(tree.path, tree.root)
      case 'context': {
        const type = sqlTypeOf(tree.kind, tree.item)
        // Whoever hands over a person without departments may well write that as an empty array.
        return tree.kind === 'list'
          ? `nullif(${scope.context(tree.name, type)}, '{}'::${type})`
          : scope.context(tree.name, type)
      }
      case 'element':
        return `${elements.at(-1)}.v`
      case 'call':
        return writers[tree.op](tree, writer)
    }
  }
  const writer: Writer = {
    scope,
    truth: write,
    value: tree =>
      tree.type === 'call' && tree.kind === 'boolean' && !asTheyAre.has(tree.op)
        ? `(${write(tree)} is true)`
        : write(tree),
    withElement: body => {
      const name = `rule_e${++named}`
      elements.push(name)
      const sql = body(name)
      elements.pop()
      return sql
    },
  }
  return writer
}

const mustBeSql = (tree: Tree): void => {
  const [first] = sqlIssues(tree)
  if (first !== undefined)
    throw new Error(`A rule that SQL cannot express was not sorted out before: ${first.message.en}`)
}

/**
 * A checked condition as SQL for a `where`, a `filter` or a `case when`: null stands for false. To turn it round, write
 * `(…) is not true`.
 * Throws for a rule that {@link sqlIssues} complains about: ask it before.
 */
export const compileWhere = (tree: Tree, scope: SqlScope): string => {
  mustBeSql(tree)
  return writerFor(scope).truth(tree)
}

/**
 * A checked expression as SQL that gives its value, of the type of its kind; null is empty. A condition gives true or
 * false.
 * Throws for a rule that {@link sqlIssues} complains about: ask it before.
 */
export const compileValue = (tree: Tree, scope: SqlScope): string => {
  mustBeSql(tree)
  return writerFor(scope).value(tree)
}
