import type { OperatorName, Tree } from '@tessera/rule-engine'
import { ordered } from './comparisons.ts'
import { argument, type Write, type Writer, within } from './writer.ts'

const float = (tree: Tree, writer: Writer): string => `${writer.value(tree)}::float8`
const numeric = (tree: Tree, writer: Writer): string => `${writer.value(tree)}::numeric`

/** The cast from double precision keeps 15 significant digits, as JavaScript does beside it (SPEC N2). */
const settled = (sql: string): string => within(`round((${sql})::numeric, 20)`, '-1e20', '1e20')

/** Sums are exact before they are settled. */
const summed =
  (sign: string): Write =>
  (call, writer) =>
    settled(`(${call.args.map(arg => numeric(arg, writer)).join(` ${sign} `)})::float8`)

/** Products have 15 digits after each step. */
const multiplied: Write = (call, writer) => {
  const [first = '', ...rest] = call.args.map(arg => float(arg, writer))
  return settled(
    rest.reduce((sql, factor, i) => (i === 0 ? sql : `(${sql})::numeric::float8`).concat(` * ${factor}`), first),
  )
}

const changed =
  (name: string): Write =>
  (call, writer) =>
    `${name}(${numeric(argument(call, 0), writer)})`

const rounded: Write = (call, writer) => {
  const digits = call.args[1]
  const places = digits?.type === 'literal' && typeof digits.value === 'number' ? digits.value : 0
  return `round(${numeric(argument(call, 0), writer)}, ${places.toFixed(0)})`
}

const extreme =
  (name: string): Write =>
  (call, writer) =>
    `${name}(${call.args.map(arg => ordered(arg, writer)).join(', ')})`

/** Arithmetic; each result is settled (SPEC N). */
export const arithmetic = {
  '+': summed('+'),
  '-': (call, writer) =>
    call.args.length === 1 ? `(- ${numeric(argument(call, 0), writer)})` : summed('-')(call, writer),
  '*': multiplied,
  '/': (call, writer) =>
    settled(`${float(argument(call, 0), writer)} / nullif(${float(argument(call, 1), writer)}, 0)`),
  '%': (call, writer) => {
    const divisor = `nullif(${numeric(argument(call, 1), writer)}, 0)`
    return `mod(${numeric(argument(call, 0), writer)}, ${divisor})`
  },
  round: rounded,
  floor: changed('floor'),
  ceil: changed('ceil'),
  abs: changed('abs'),
  min: extreme('least'),
  max: extreme('greatest'),
} satisfies Partial<Record<OperatorName, Write>>
