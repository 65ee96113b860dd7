import { oneValue } from './shapes.ts'

/** Stars. */
export const ratingSql = oneValue('integer')
