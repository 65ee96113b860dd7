import type { Job } from '@tessera/schemas'
import { openApp } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import { tell } from '../core/notices.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import type { EventSource } from '../live/event-source.ts'
import { readJob } from './job-rows.ts'

type JobAddress = { readonly app: string; readonly id: string }

/** How far a job is, for who started it and for administrators. */
export const getJob = async (platform: Platform, caller: Caller, { app, id }: JobAddress): Promise<Job> => {
  await openApp(platform, caller, app)
  const stored = await readJob(platform.database, platform.workspace.id, id)
  if (stored === undefined || stored.app !== app) throw notHere('job')
  if (!caller.admin && stored.createdBy !== caller.userId) throw notHere('job')
  return stored.job
}

/** Stops a job; what it has written stays. @throws Problem job_not_running. */
export const cancelJob = async (platform: Platform, caller: Caller, address: JobAddress): Promise<Job> => {
  await getJob(platform, caller, address)
  const cancelled = await platform.database.query(
    `update tessera.jobs set state = 'cancelled', finished_at = $2
     where id = $1 and state in ('queued', 'running') returning id`,
    [address.id, platform.clock()],
  )
  if (cancelled.length === 0) throw problem('job_not_running')
  await tell(platform.database, { topic: 'job', id: address.id })
  return getJob(platform, caller, address)
}

const isOver = (job: Job): boolean => !['queued', 'running'].includes(job.state)

/** A job each time it gets on, until it is over. */
export const jobChanges = async (platform: Platform, caller: Caller, address: JobAddress): Promise<EventSource> => {
  const first = await getJob(platform, caller, address)
  let stop: () => void = () => undefined
  return {
    start: hear => {
      let last = ''
      let reading = false
      let again = false
      const show = (job: Job): void => {
        const text = JSON.stringify(job)
        if (text === last) return
        last = text
        hear({ event: 'job', data: JSON.parse(text), last: isOver(job) })
      }
      const read = async (): Promise<void> => {
        if (reading) {
          again = true
          return
        }
        reading = true
        try {
          do {
            again = false
            show(await getJob(platform, caller, address))
          } while (again)
        } catch (error) {
          platform.log.warn({ err: error }, 'a job could not be read')
        } finally {
          reading = false
        }
      }
      stop = platform.notices.hear('job', ({ id }) => {
        if (id === address.id) void read()
      })
      show(first)
      // It may have got on between the first reading and the first notice.
      void read()
    },
    stop: () => stop(),
  }
}
