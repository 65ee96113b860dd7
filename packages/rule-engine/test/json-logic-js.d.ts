declare module 'json-logic-js' {
  /** A rule as JsonLogic reads it. */
  export type RulesLogic = object | string | number | boolean | null
  export function apply(rule: RulesLogic, data: object): unknown
  const all: { readonly apply: typeof apply }
  export default all
}
