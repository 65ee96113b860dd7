import type { Expression } from '@tessera/schemas'
import { element, strengthOf } from './words.ts'

const isCall = (value: Expression): value is { readonly [operator: string]: Expression } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const write = (value: Expression, around: number): string => {
  if (Array.isArray(value)) return `[${(value as readonly Expression[]).map(one => write(one, 0)).join(', ')}]`
  if (!isCall(value)) return typeof value === 'number' && value < 0 && around > 3 ? `(${value})` : JSON.stringify(value)
  const [operator = '', given] = Object.entries(value)[0] ?? []
  const args = Array.isArray(given) ? (given as readonly Expression[]) : [given ?? null]
  if (operator === 'var') {
    const path = typeof args[0] === 'string' ? args[0] : ''
    return path === '' ? element : path
  }
  const strength = strengthOf(operator)
  if (strength !== undefined && args.length >= 2 && (args.length === 2 || strength < 2 || strength > 2)) {
    const text = args.map((arg, index) => write(arg, index === 0 ? strength : strength + 1)).join(` ${operator} `)
    return strength < around ? `(${text})` : text
  }
  if (operator === '-' && args.length === 1) return `-${write(args[0] ?? null, 5)}`
  return `${operator}(${args.map(arg => write(arg, 0)).join(', ')})`
}

/** An expression the way people type it; `readFormula` reads it back. */
export const writeFormula = (value: Expression): string => write(value, 0)
