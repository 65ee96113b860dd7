import { typedAs } from './words.ts'

/** A piece of a typed formula and where it begins. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign'
  readonly value: string
  readonly at: number
}

const forms: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /\d+(\.\d+)?/y],
  ['text', /"(?:[^"\\]|\\.)*"|“[^”]*”/y],
  ['name', /\$?[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*|@(\.[a-z0-9_]+)*/uy],
  ['sign', /==|!=|<>|>=|<=|&&|\|\||[-+*/%()[\],=<>≠≥≤×÷−]/y],
]

/** The pieces of a typed formula; the place of the first sign that belongs to none. */
export const readTokens = (text: string): readonly Token[] | { readonly at: number } => {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    const found = forms.flatMap(([kind, form]) => {
      form.lastIndex = at
      const match = form.exec(text)
      return match === null ? [] : [{ kind, value: match[0], at }]
    })[0]
    if (found === undefined) return { at }
    tokens.push({ ...found, value: typedAs[found.value] ?? found.value })
    at += found.value.length
  }
  return tokens
}
