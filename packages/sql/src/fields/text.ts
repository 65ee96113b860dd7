import { oneValue } from './shapes.ts'

export const textSql = oneValue('text', { search: column => column, title: column => column })
