import type { ObjectLayout } from '../layout/layout.ts'
import { objectKey } from '../layout/object-key.ts'

/** Identity of an object’s table. */
export const tableKey = (layout: ObjectLayout): string => objectKey(layout.object)
