import { oneValue } from './shapes.ts'

/** The code of the region. */
export const regionSql = oneValue('text')
