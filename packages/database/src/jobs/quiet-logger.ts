import { Logger } from 'graphile-worker'

/** The job queue says nothing of itself: what matters is logged by the tasks. */
export const quietLogger = new Logger(() => () => undefined)
