import { Client, type Pool } from 'pg'
import type { Hub, Notice } from './hub.ts'

const patience = { first: 200, longest: 10_000 }
const together = 50

/** Waits for no disk, as a notice would not outlive a crash anyway: changes would wait behind it. */
const nudging = `select set_config('synchronous_commit', 'off', true), (select count(pg_notify(channel, '')) from unnest($1::text[]) channel)`

/** Listens on one connection of its own, which is made anew whenever it is lost; sends through the pool. */
export function openHub(url: string, pool: Pool, log: (sentence: string) => void): Hub {
  const ears = new Map<string, Set<(notice: Notice) => void>>()
  const due = new Set<string>()
  let client: Client | undefined
  let connecting: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const tell = (channel: string, notice: Notice): void => {
    for (const hear of ears.get(channel) ?? []) hear(notice)
  }

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'tessera listen', keepAlive: true })
    next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
    const lost = (): void => {
      if (client !== next) return
      client = undefined
      if (!closed) void reconnect()
    }
    next.on('error', lost)
    next.on('end', lost)
    await next.connect()
    for (const channel of ears.keys()) await next.query(`listen ${next.escapeIdentifier(channel)}`)
    client = next
  }

  const reconnect = async (): Promise<void> => {
    log('The connection for notices was lost; trying again.')
    for (let wait = patience.first; !closed; wait = Math.min(wait * 2, patience.longest)) {
      await new Promise(resolve => setTimeout(resolve, wait).unref())
      try {
        connecting = connect()
        await connecting
        for (const channel of ears.keys()) tell(channel, null)
        return
      } catch {
        // Tried again after a longer wait.
      }
    }
  }

  const ready = async (): Promise<void> => {
    if (client !== undefined) return
    connecting ??= connect()
    await connecting
  }

  const flush = (): void => {
    timer = undefined
    const channels = [...due]
    due.clear()
    pool.query({ name: 'tessera_nudge', text: nudging, values: [channels] }).catch(() => undefined)
  }

  return {
    listen: async (channel, hear) => {
      const known = ears.get(channel)
      if (known === undefined) {
        ears.set(channel, new Set([hear]))
        if (client === undefined) await ready()
        await client?.query(`listen ${client.escapeIdentifier(channel)}`)
      } else known.add(hear)
      return async () => {
        ears.get(channel)?.delete(hear)
      }
    },
    notify: async (channel, payload) => {
      await pool.query('select pg_notify($1, $2)', [channel, payload])
    },
    nudge: channel => {
      due.add(channel)
      timer ??= setTimeout(flush, together)
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}
