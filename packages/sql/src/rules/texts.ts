import { type OperatorName, type Tree, whiteSpace } from '@tessera/rule-engine'
import { argument, type Write, type Writer } from './writer.ts'

/**
 * Letters change case by Unicode’s one-to-one rules, whatever the database’s locale (SPEC X3). The outer collation
 * keeps the inner one from clashing with that of another text.
 */
const cased = (name: 'lower' | 'upper', sql: string): string => `(${name}(${sql} collate tessera.letters) collate "C")`

const folded = (tree: Tree, writer: Writer): string => cased('lower', writer.value(tree))

/** As text, the way both sides print it (SPEC X5). */
const printed = (tree: Tree, writer: Writer): string => {
  const sql = writer.value(tree)
  if (tree.kind === 'number' || tree.kind === 'duration') return `trim_scale(${sql}::numeric)::text`
  return tree.kind === 'date' ? `to_char(${sql}, 'YYYY-MM-DD')` : sql
}

const contains: Write = (call, writer) => {
  const whole = argument(call, 0)
  const part = argument(call, 1)
  if (whole.kind === 'list') return `(${writer.value(part)} = any(${writer.value(whole)}))`
  return `(strpos(${folded(whole, writer)}, ${folded(part, writer)}) > 0)`
}

const startsWith: Write = (call, writer) =>
  `starts_with(${folded(argument(call, 0), writer)}, ${folded(argument(call, 1), writer)})`

const endsWith: Write = (call, writer) => {
  const [whole, part] = [0, 1].map(i => `reverse(${folded(argument(call, i), writer)})`)
  return `starts_with(${whole}, ${part})`
}

const join: Write = (call, writer) => {
  const separator = call.args[1] === undefined ? "''" : `coalesce(${writer.value(argument(call, 1))}, '')`
  return `nullif(array_to_string(${writer.value(argument(call, 0))}, ${separator}), '')`
}

/** Text; an empty result is null. Nothing is ever read as a pattern, so nothing needs escaping. */
export const texts = {
  contains,
  starts_with: startsWith,
  ends_with: endsWith,
  lower: (call, writer) => cased('lower', writer.value(argument(call, 0))),
  upper: (call, writer) => cased('upper', writer.value(argument(call, 0))),
  trim: (call, writer) =>
    `nullif(btrim(${writer.value(argument(call, 0))}, ${writer.scope.parameter(whiteSpace, 'text')}), '')`,
  length: (call, writer) => `coalesce(char_length(${writer.value(argument(call, 0))}), 0)::numeric`,
  concat: (call, writer) => `nullif(concat(${call.args.map(arg => printed(arg, writer)).join(', ')}), '')`,
  join,
} satisfies Partial<Record<OperatorName, Write>>
