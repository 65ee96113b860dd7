import { oneValue } from './shapes.ts'

/** See number. */
export const currencySql = oneValue('numeric')
