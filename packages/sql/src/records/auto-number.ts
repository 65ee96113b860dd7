import type { FieldLayout } from '../layout/layout.ts'
import type { Parameters } from '../text/statement.ts'

/** A pattern such as `L-{yyyy}{mm}-{0000}` on a certain day. */
export interface NumberParts {
  readonly prefix: string
  readonly suffix: string
  readonly digits: number
  /** The counter begins anew when this changes. */
  readonly period: string
}

const dated = (text: string, [year = '', month = '', day = '']: readonly string[]): string =>
  text.replaceAll('{yyyy}', year).replaceAll('{yy}', year.slice(2)).replaceAll('{mm}', month).replaceAll('{dd}', day)

/** The parts of a pattern. @param day `2027-01-15`. */
export const numberParts = (pattern: string, day: string): NumberParts => {
  const date = day.split('-')
  const counter = /\{(0+)\}/.exec(pattern)
  const before = counter === null ? pattern : pattern.slice(0, counter.index)
  const behind = counter === null ? '' : pattern.slice(counter.index + counter[0].length)
  const period = (pattern.match(/\{(yyyy|yy|mm|dd)\}/g) ?? []).map(part => dated(part, date)).join('-')
  return { prefix: dated(before, date), suffix: dated(behind, date), digits: counter?.[1]?.length ?? 1, period }
}

/** Identity of the counter of a field. */
export const counterOf = ({ field }: FieldLayout): string => `${field.app}/${field.id}`

/** Name of an input of a numbered field. */
export const numberInput = (column: string, part: keyof NumberParts): string => `n:${column}:${part}`

/** What numbering one field adds to an insert: a step that counts, and the value. */
export interface Numbering {
  readonly step: string
  readonly value: string
}

/**
 * Numbers one field of an insert, in the statement itself, so that a number is taken only together with its record.
 * @param given SQL of a number that comes with the record, as from an import: it is kept and nothing is counted.
 */
export const numbering = (field: FieldLayout, name: string, given: string, parameters: Parameters): Numbering => {
  const column = field.columns[0]?.name ?? ''
  const { definition } = field.field
  const start = definition.type === 'auto_number' ? (definition.start ?? 1) : 1
  const part = (which: keyof NumberParts, type: string): string =>
    `${parameters.input(numberInput(column, which))}::${type}`
  const value = `(select value from ${name})`
  const digits = part('digits', 'int')
  return {
    step: `${name} as (insert into tessera.counters as c (workspace, field, period, value) select ${parameters.input('workspace')}::int, ${parameters.constant(counterOf(field))}::text, ${part('period', 'text')}, ${parameters.constant(start)}::bigint where ${given} is null on conflict (workspace, field, period) do update set value = c.value + 1 returning value)`,
    value: `coalesce(${given}, ${part('prefix', 'text')} || lpad(${value}::text, greatest(${digits}, length(${value}::text)), '0') || ${part('suffix', 'text')})`,
  }
}
