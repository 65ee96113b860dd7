/** Operators between two values, weakest first; those of a row bind alike. */
export const infix: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '>=', '<=', '>', '<', 'in', 'not_in', 'contains'],
  ['+', '-'],
  ['*', '/', '%'],
]

/** How strongly an operator between two values binds; undefined for any other. */
export const strengthOf = (operator: string): number | undefined => {
  const row = infix.findIndex(operators => operators.includes(operator))
  return row < 0 ? undefined : row
}

/** Other ways to type an operator. */
export const typedAs: Readonly<Record<string, string>> = {
  '=': '==',
  '<>': '!=',
  '≠': '!=',
  '≥': '>=',
  '≤': '<=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '&&': 'and',
  '||': 'or',
  且: 'and',
  或: 'or',
}

/** The element a condition over a list looks at. */
export const element = '@'
