import { textList } from './shapes.ts'

/** Ids of files. */
export const signatureSql = textList()
