import type { Job } from '@tessera/schemas'
import { client } from '../server/client.ts'

const pause = 1_000

/** Whether a job has come to its end. */
export const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'

/**
 * Follows a job to its end and tells how far it is. A stream that breaks is no reason to lose sight of it: then it is
 * asked for once a second.
 */
export const followJob = async (
  app: string,
  first: Job,
  tell: (job: Job) => void,
  signal: AbortSignal,
): Promise<Job> => {
  const { id } = first
  let job = first
  tell(job)
  try {
    for await (const { event, data } of client.streamJob({ app, id }, { signal })) {
      if (event === 'end') break
      if (event === 'progress') {
        job = data as unknown as Job
        tell(job)
      }
    }
  } catch {
    // Asked for below.
  }
  while (!signal.aborted) {
    job = await client.getJob({ app, id }, { signal })
    tell(job)
    if (isOver(job)) return job
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  return job
}
