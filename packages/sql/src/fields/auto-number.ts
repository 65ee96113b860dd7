import { oneValue } from './shapes.ts'

export const autoNumberSql = oneValue('text', { search: column => column, title: column => column })
