import type { Executor } from '../connection/executor.ts'

/** When and how often. */
export interface JobOptions {
  /** Replaces a waiting job of this key. */
  readonly key?: string
  /** RFC 3339; at once unless told. */
  readonly runAt?: string
  /** Tries before it is given up; 25 unless told. */
  readonly maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

/** Puts a job in the queue; within a transaction it is there only when that has taken effect. */
export async function addJob(on: Executor, task: string, payload: unknown, options: JobOptions = {}): Promise<void> {
  await on.query(
    'select graphile_worker.add_job($1::text, payload => $2::json, queue_name => $3::text, run_at => $4::timestamptz, max_attempts => $5::int, job_key => $6::text)',
    [
      task,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? null,
      options.key ?? null,
    ],
  )
}
