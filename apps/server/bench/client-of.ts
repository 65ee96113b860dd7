import { type Client, createClient } from '@tessera/client'

/** A person who is signed in. */
export interface SignedIn {
  readonly client: Client
  readonly user: string
  readonly csrf: string
  /** The cookie as it is now. */
  cookie(): string
}

/** Signs a person in and keeps their cookie. */
export const clientOf = async (baseUrl: string, person: { email: string; password: string }): Promise<SignedIn> => {
  let cookie = ''
  let csrf = ''
  const remember: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const answer = await fetch(input, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0] ?? cookie
    return answer
  }
  const client = createClient({
    baseUrl,
    fetch: remember as Parameters<typeof createClient>[0]['fetch'],
    csrf: () => csrf,
  })
  const session = await client.signIn({ body: person })
  csrf = session.csrf
  return { client, user: session.user.id, csrf, cookie: () => cookie }
}
