/** A mistake as ajv tells it. */
export interface ValidatorError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: { readonly [name: string]: unknown }
  readonly message?: string
  readonly schemaPath: string
}

/** A compiled validator: true, or false with `errors` set until the next call. */
export interface Validator {
  (data: unknown): boolean
  errors?: readonly ValidatorError[] | null
}
