import type { RouteName, Validator } from '@tessera/schemas'
import * as bodies from '@tessera/schemas/api-body-validators'
import * as texts from '@tessera/schemas/api-text-validators'

/** Validators of what a route takes; undefined where it takes nothing. */
export interface RouteValidators {
  readonly params: Validator | undefined
  readonly query: Validator | undefined
  readonly body: Validator | undefined
}

const bodyValidators = new Map<string, Validator>(Object.entries(bodies))
const textValidators = new Map<string, Validator>(Object.entries(texts))

export const validatorsOf = (name: RouteName): RouteValidators => ({
  params: textValidators.get(`${name}Params`),
  query: textValidators.get(`${name}Query`),
  body: bodyValidators.get(`${name}Body`),
})
