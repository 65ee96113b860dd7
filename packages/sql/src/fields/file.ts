import { textList } from './shapes.ts'

/** Ids of files. */
export const fileSql = textList()
