import { longHash } from './hash.ts'

/** Where the value of a parameter comes from: fixed when the statement was built, or handed in at each run. */
export type ParameterSource = { readonly constant: unknown } | { readonly input: string }

/** A finished statement. `$1` is the first of `parameters`. */
export interface Statement {
  /** Name to prepare it under; absent for statements that need a plan made for their values. */
  readonly name?: string
  readonly text: string
  readonly parameters: readonly ParameterSource[]
}

/** Values by the names that parameters ask for. */
export type Inputs = { readonly [name: string]: unknown }

/** Collects the parameters of a statement while its text is built. */
export interface Parameters {
  /** Placeholder of a fixed value. */
  constant(value: unknown): string
  /** Placeholder of a value handed in at each run; the same name gives the same placeholder. */
  input(name: string): string
  readonly sources: readonly ParameterSource[]
}

/** An empty collection. */
export const newParameters = (): Parameters => {
  const sources: ParameterSource[] = []
  const inputs = new Map<string, string>()
  const add = (source: ParameterSource): string => `$${sources.push(source)}`
  return {
    sources,
    constant: value => add({ constant: value }),
    input: name => {
      const known = inputs.get(name)
      if (known !== undefined) return known
      const placeholder = add({ input: name })
      inputs.set(name, placeholder)
      return placeholder
    },
  }
}

/**
 * The statement of a text.
 * @param named whether Postgres should keep it prepared: for shapes that come again and whose plan does not hang on values.
 */
export const statement = (text: string, parameters: Parameters, named: boolean): Statement => ({
  ...(named ? { name: `t${longHash(text)}` } : {}),
  text,
  parameters: parameters.sources,
})

/** The values of a statement's parameters in order; what is not handed in is null. */
export const bind = (built: Statement, inputs: Inputs): unknown[] =>
  built.parameters.map(source => ('input' in source ? (inputs[source.input] ?? null) : source.constant))
