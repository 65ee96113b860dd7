import { textList } from './shapes.ts'

/** Ids of files. */
export const imageSql = textList()
