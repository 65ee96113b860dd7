import { Client } from 'pg'

const patience = { first: 200, longest: 10_000 }

/** A lock that is held until it is let go, or until the process ends however it ends. */
export interface HeldLock {
  release(): Promise<void>
}

/**
 * Takes a named lock over all servers and holds it on a connection of its own, outside any transaction: an open
 * transaction would keep vacuum from cleaning up and index builds waiting. A lost connection is made anew.
 */
export async function holdLock(url: string, name: string): Promise<HeldLock> {
  let released = false
  let client: Client | undefined

  const take = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'tessera life', keepAlive: true })
    const lost = (): void => {
      if (client !== next) return
      client = undefined
      if (!released) void takeAgain()
    }
    next.on('error', lost)
    next.on('end', lost)
    try {
      await next.connect()
      await next.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    client = next
    // Let go while it was being taken.
    if (released) await next.end().catch(() => undefined)
  }

  const takeAgain = async (): Promise<void> => {
    for (let wait = patience.first; !released; wait = Math.min(wait * 2, patience.longest)) {
      await new Promise(resolve => setTimeout(resolve, wait).unref())
      if (released) return
      try {
        return await take()
      } catch {
        // Tried again after a longer wait.
      }
    }
  }

  await take()
  return {
    release: async () => {
      released = true
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}
