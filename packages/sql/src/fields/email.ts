import { textOrList } from './shapes.ts'

/** Letter case does not tell two addresses apart. */
export const emailSql = textOrList({ unique: column => `lower(${column})` })
