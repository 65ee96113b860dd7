import type { Issue } from '@tessera/schemas'

/** Ends a transaction because of what was sent; never leaves this folder. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('The write was refused.')
    this.issues = issues
  }
}
