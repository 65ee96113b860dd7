import { oneValue } from './shapes.ts'

/** The option's value. */
export const choiceSql = oneValue('text')
