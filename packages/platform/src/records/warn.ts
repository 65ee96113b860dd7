import type { Issue } from '@tessera/schemas'

/** Told what rules only warn of, once the record has been saved all the same. */
export type Warn = (warnings: readonly Issue[]) => void
