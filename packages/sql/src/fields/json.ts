import { oneJson } from './shapes.ts'

export const jsonSql = oneJson()
