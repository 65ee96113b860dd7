import type { Logger } from 'pino'

export type GracefulStop = {
  /** Adds what is to be done at the end; the last one added is done first. */
  add(name: string, work: () => Promise<void>): void
  /** Does it all, once. */
  stop(reason: string): Promise<void>
}

/** How long requests and jobs may take to finish. */
const deadlineMs = 30_000

/** Stops in order at SIGTERM and SIGINT; a second signal, or the deadline, ends the process at once. */
export function gracefulStop(log: Logger): GracefulStop {
  const works: { readonly name: string; readonly work: () => Promise<void> }[] = []
  let stopping: Promise<void> | undefined

  const stop = async (reason: string): Promise<void> => {
    log.info({ reason }, 'stopping')
    setTimeout(() => {
      log.error('the deadline for stopping has passed')
      process.exit(1)
    }, deadlineMs).unref()
    for (const { name, work } of works.toReversed()) {
      await work().catch(error => {
        log.error({ error, name }, 'could not be stopped')
        process.exitCode = 1
      })
    }
    log.info('stopped')
  }

  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping !== undefined) process.exit(1)
    stopping = stop(signal)
    stopping.finally(() => process.exit()).catch(() => undefined)
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)

  return {
    add: (name, work) => {
      works.push({ name, work })
    },
    stop: reason => {
      stopping ??= stop(reason)
      return stopping
    },
  }
}
