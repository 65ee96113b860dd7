import { type JobHelpers, run, type TaskList } from 'graphile-worker'
import type { Database } from '../connection/database.ts'
import { quietLogger } from './quiet-logger.ts'

/** What is done for a job. It may run twice when a server dies in the middle of it. */
export type JobTask = (payload: unknown, attempt: { readonly id: string; readonly attempts: number }) => Promise<void>

/** A worker that runs. */
export interface JobWorker {
  /** Finishes what is running, takes nothing more. */
  stop(): Promise<void>
}

/** How a worker runs. */
export interface WorkerOptions {
  readonly database: Database
  /** By name. */
  readonly tasks: { readonly [name: string]: JobTask }
  /** Jobs at a time; 2 unless told. */
  readonly concurrency?: number
}

/** Takes jobs from the queue of the database, which several servers share. */
export async function startWorker({ database, tasks, concurrency = 2 }: WorkerOptions): Promise<JobWorker> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => task(payload, { id: job.id, attempts: job.attempts }),
    ]),
  )
  const runner = await run({
    connectionString: database.url,
    maxPoolSize: concurrency + 2,
    concurrency,
    taskList,
    logger: quietLogger,
    noHandleSignals: true,
    pollInterval: 2000,
  })
  return { stop: () => runner.stop() }
}
