import { oneValue } from './shapes.ts'

/**
 * `numeric` without a scale: each JSON number comes back as it was sent, sums are exact, and another number of decimals
 * changes no row (the form engine holds writers to it).
 */
export const numberSql = oneValue('numeric')
