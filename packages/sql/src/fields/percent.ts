import { oneValue } from './shapes.ts'

/** See number; 70 means 70 %. */
export const percentSql = oneValue('numeric')
