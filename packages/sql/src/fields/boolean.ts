import { oneValue } from './shapes.ts'

export const booleanSql = oneValue('boolean')
