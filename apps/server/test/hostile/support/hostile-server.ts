import { type Client, createClient } from '@tessera/client'
import { openDatabase } from '@tessera/database'
import { createPlatform } from '@tessera/platform'
import type { Json } from '@tessera/schemas'
import { createServer } from '@tessera/server'
import { freshDatabase } from '@tessera/testing'
import { expect } from 'vitest'
import { type Watcher, watch } from './snapshot.ts'

/** An answer as it came, with what every test asks of it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON, undefined where it is none. */
  readonly json: Json | undefined
  readonly code: string | undefined
  /** Pointers of its issues. */
  readonly at: readonly string[]
  readonly took: number
}

/** What is sent; a body that is no text and no form is sent as JSON. */
export interface Sent {
  readonly method?: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Without session and token. */
  readonly stranger?: boolean
}

/** A server that listens on a port of its own, with an administrator who is signed in. */
export interface HostileServer {
  readonly url: string
  readonly databaseUrl: string
  readonly client: Client
  readonly send: (sent: Sent) => Promise<Answer>
  /** Sends it, proves that it is refused in order, and that no table has changed. */
  readonly refused: (sent: Sent) => Promise<Answer>
  readonly watcher: Watcher
  readonly close: () => Promise<void>
}

const password = 'a long enough password'

/** No answer may take longer, however bad the question. */
export const longest = 2000

/** Whatever is asked, the answer is below 500, comes soon, and is a problem with a code where it is a refusal. */
export const expectOrderly = (answer: Answer, what: string): void => {
  const told = `${what.slice(0, 300)} → ${answer.status} ${answer.text.slice(0, 300)}`
  expect(answer.status, told).toBeLessThan(500)
  expect(answer.took, told).toBeLessThan(longest)
  if (answer.status < 400) return
  expect(answer.headers.get('content-type'), told).toContain('application/problem+json')
  expect(answer.json, told).toMatchObject({
    status: answer.status,
    code: expect.any(String),
    issues: expect.any(Array),
  })
  const { issues } = answer.json as unknown as { issues: { at: string; code: string; message: string }[] }
  for (const { at, code, message } of issues) {
    expect(at, told).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/u)
    expect(code, told).toMatch(/^[a-z_0-9]+$/)
    expect(message, told).not.toBe('')
  }
}

const parse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Starts a server on a fresh database, or on that of another server. */
export const hostileServer = async (other?: HostileServer): Promise<HostileServer> => {
  const fresh = other === undefined ? await freshDatabase() : undefined
  const databaseUrl = fresh?.url ?? other?.databaseUrl ?? ''
  const database = await openDatabase(databaseUrl)
  const platform = await createPlatform({ database, secret: 's'.repeat(40) })
  const app = await createServer(platform)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${address.port}`

  let cookie = ''
  let csrf: string | undefined
  const request: typeof fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const answer = await fetch(input, { ...init, headers })
    const [set] = answer.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? ''
    return answer
  }
  const client = createClient({ baseUrl: url, fetch: request as never, csrf: () => csrf })
  const email = 'ada@example.com'
  const { csrf: token } = await (other === undefined
    ? client.setup({ body: { name: 'Ada', email, password, workspace: 'Hostile' } })
    : client.signIn({ body: { email, password } }))
  csrf = token

  const sendOnce = async ({ method = 'POST', path, body, headers, stranger = false }: Sent): Promise<Answer> => {
    const raw = body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array
    const began = performance.now()
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(stranger ? {} : { cookie, 'x-csrf-token': token }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as BodyInit }),
    })
    const text = await answer.text()
    const took = performance.now() - began
    const json = parse(text)
    const problem = (answer.status >= 400 ? json : undefined) as
      | { code?: string; issues?: { at: string }[] }
      | undefined
    const at = (problem?.issues ?? []).map(found => found.at)
    return { status: answer.status, headers: answer.headers, text, json, code: problem?.code, at, took }
  }
  const send = async (sent: Sent): Promise<Answer> => {
    const answer = await sendOnce(sent)
    // A machine with other things to do is no fault of the server: what changes nothing may try again.
    if (
      answer.took < longest ||
      (answer.status < 400 && sent.method !== 'GET' && !/query$|dryRun|preview/.test(sent.path))
    )
      return answer
    const again = await sendOnce(sent)
    return { ...answer, took: Math.min(answer.took, again.took) }
  }
  const watcher = await watch(databaseUrl)
  const refused = async (sent: Sent): Promise<Answer> => {
    const before = await watcher.snapshot()
    const answer = await send(sent)
    const what = `${sent.method ?? 'POST'} ${sent.path} ${JSON.stringify(sent.body) ?? ''}`
    expectOrderly(answer, what)
    expect(answer.status, what.slice(0, 300)).toBeGreaterThanOrEqual(400)
    expect(await watcher.snapshot(), what.slice(0, 300)).toEqual(before)
    return answer
  }
  return {
    url,
    databaseUrl,
    client,
    send,
    refused,
    watcher,
    close: async () => {
      await watcher.close()
      await app.close()
      await platform.close()
      await database.close()
      await fresh?.drop()
    },
  }
}
