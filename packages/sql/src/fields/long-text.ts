import { oneValue } from './shapes.ts'

/** A long text would not fit an index entry. */
export const longTextSql = oneValue('text', { search: column => column, indexable: false })
