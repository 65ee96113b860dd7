import { textOrList } from './shapes.ts'

export const phoneSql = textOrList()
