import type { OperatorName } from '@tessera/rule-engine'
import { argument, type Write, type Writer } from './writer.ts'

const elements = (
  call: Parameters<Write>[0],
  writer: Writer,
  write: (from: string, body: string) => string,
): string => {
  const list = writer.value(argument(call, 0))
  return writer.withElement(name => write(`unnest(${list}) as ${name}(v)`, writer.truth(argument(call, 1))))
}

const overlap =
  (sign: string): Write =>
  (call, writer) =>
    `(${writer.value(argument(call, 0))} ${sign} ${writer.value(argument(call, 1))})`

const among =
  (context: string, type: string): Write =>
  (call, writer) =>
    `(${writer.value(argument(call, 0))} = any(${writer.scope.context(context, type)}))`

const each =
  (write: (from: string, body: string) => string): Write =>
  (call, writer) =>
    elements(call, writer, write)

const count: Write = (call, writer) => {
  if (call.args.length === 1) return `coalesce(cardinality(${writer.value(argument(call, 0))}), 0)::numeric`
  return elements(call, writer, (from, body) => `(select count(*)::numeric from ${from} where ${body})`)
}

/** Lists and people (SPEC L). */
export const lists = {
  contains_any: overlap('&&'),
  contains_all: overlap('@>'),
  some: each((from, body) => `exists (select 1 from ${from} where ${body})`),
  all: each((from, body) => `(select coalesce(bool_and((${body}) is true), false) from ${from})`),
  none: each((from, body) => `(not exists (select 1 from ${from} where ${body}))`),
  count,
  has_role: among('$user.roles', 'text[]'),
  in_department: among('$user.departments', 'uuid[]'),
} satisfies Partial<Record<OperatorName, Write>>
