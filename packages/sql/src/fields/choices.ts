import { textList } from './shapes.ts'

export const choicesSql = textList()
