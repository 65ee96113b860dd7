import { instant } from './instant.ts'
import { oneValue } from './shapes.ts'

export const datetimeSql = oneValue('timestamptz(3)', { read: instant })
