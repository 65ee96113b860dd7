import { oneValue } from './shapes.ts'

export const dateSql = oneValue('date')
