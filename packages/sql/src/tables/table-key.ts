import type { ObjectLayout } from '../layout/layout.ts'

/** Identity of an object's table. */
export const tableKey = (layout: ObjectLayout): string => `${layout.object.app}/${layout.object.id}`
