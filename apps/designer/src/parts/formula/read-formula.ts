import { isOperatorName } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import { readTokens, type Token } from './read-tokens.ts'
import { element, infix, strengthOf } from './words.ts'

/** A typed formula as an expression, or the place where it cannot be read on. */
export type ReadFormula =
  | { readonly ok: true; readonly value: Expression }
  | { readonly ok: false; readonly at: number }

class Stuck extends Error {
  readonly at: number
  constructor(at: number) {
    super('stuck')
    this.at = at
  }
}

const unquote = (text: string): string => (text.startsWith('"') ? (JSON.parse(text) as string) : text.slice(1, -1))

const variable = (name: string): Expression => ({
  var: name === element ? '' : name.startsWith(`${element}.`) ? name.slice(2) : name,
})

/** Names and lower levels of nesting are checked by the rule engine; here only the writing is read. */
const deepest = 60

/**
 * Reads `round(amount * probability / 100, 2)` as the expression it stands for: names are fields, `$today` and its like
 * contexts, a name before a bracket an operator. What it means is checked by the rule engine afterwards.
 */
export const readFormula = (text: string): ReadFormula => {
  const tokens = readTokens(text)
  if (!Array.isArray(tokens)) return { ok: false, at: (tokens as { at: number }).at }
  const list = tokens as readonly Token[]
  let next = 0
  const peek = (): Token | undefined => list[next]
  const stuck = (): never => {
    throw new Stuck(peek()?.at ?? text.length)
  }
  const take = (sign: string): boolean => {
    if (peek()?.value !== sign || peek()?.kind === 'text') return false
    next++
    return true
  }
  const need = (sign: string): void => {
    if (!take(sign)) stuck()
  }
  const listUntil = (end: string, depth: number): Expression[] => {
    const values: Expression[] = []
    if (take(end)) return values
    do values.push(between(0, depth + 1))
    while (take(','))
    need(end)
    return values
  }
  const one = (depth: number): Expression => {
    if (depth > deepest) stuck()
    const token = peek()
    if (token === undefined) return stuck()
    if (take('(')) {
      const inner = between(0, depth + 1)
      need(')')
      return inner
    }
    if (take('[')) return listUntil(']', depth)
    if (take('-')) {
      const inner = one(depth + 1)
      return typeof inner === 'number' ? -inner : { '-': [inner] }
    }
    next++
    if (token.kind === 'number') return Number(token.value)
    if (token.kind === 'text') return unquote(token.value)
    if (token.kind !== 'name') {
      next--
      return stuck()
    }
    if (token.value === 'not' && peek()?.value !== '(') return { not: [one(depth + 1)] }
    if (take('(')) {
      if (!isOperatorName(token.value)) throw new Stuck(token.at)
      return { [token.value]: listUntil(')', depth) }
    }
    if (token.value === 'true' || token.value === 'false') return token.value === 'true'
    return token.value === 'null' ? null : variable(token.value)
  }
  const between = (level: number, depth: number): Expression => {
    const row = infix[level]
    if (row === undefined) return one(depth)
    let left = between(level + 1, depth)
    for (;;) {
      const operator = peek()
      if (operator === undefined || operator.kind === 'text' || !row.includes(operator.value)) return left
      if (strengthOf(operator.value) === undefined) return left
      next++
      const right = between(level + 1, depth)
      left = { [operator.value]: [left, right] }
    }
  }
  try {
    const value = between(0, 0)
    if (next < list.length) stuck()
    return { ok: true, value }
  } catch (error) {
    if (error instanceof Stuck) return { ok: false, at: error.at }
    throw error
  }
}
