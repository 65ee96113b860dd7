import { textList } from './shapes.ts'

export const tagsSql = textList({ search: column => column })
