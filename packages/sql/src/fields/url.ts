import { textOrList } from './shapes.ts'

export const urlSql = textOrList()
