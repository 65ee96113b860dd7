import { createClient } from '@tessera/client'
import { definition } from './definition.ts'

/** Publishes the app and signs in a person with the role that sees only what they own. */
export const prepare = async (
  baseUrl: string,
  admin: { email: string; password: string },
): Promise<{ user: string; cookie: string; csrf: string }> => {
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
  csrf = (await client.signIn({ body: admin })).csrf
  await client.importApp({ body: definition as never })
  const rep = { name: 'Rep', email: 'rep@tessera.example', password: 'bench-password-2' }
  const { user } = await client.createUser({ body: rep })
  await client.setMember({ app: 'bench' }, { body: { user: user.id, roles: ['rep'] } })
  cookie = ''
  csrf = (await client.signIn({ body: { email: rep.email, password: rep.password } })).csrf
  return { user: user.id, cookie, csrf }
}
