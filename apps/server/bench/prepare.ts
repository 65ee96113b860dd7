import { clientOf } from './client-of.ts'
import { definition } from './definition.ts'

/** Publishes the app and signs in a person with the role that sees only what they own. */
export const prepare = async (
  baseUrl: string,
  admin: { email: string; password: string },
): Promise<{ user: string; cookie: string; csrf: string }> => {
  const { client } = await clientOf(baseUrl, admin)
  await client.importApp({ body: definition as never })
  const rep = { name: 'Rep', email: 'rep@tessera.example', password: 'bench-password-2' }
  const { user } = await client.createUser({ body: rep })
  await client.setMember({ app: 'bench' }, { body: { user: user.id, roles: ['rep'] } })
  const { cookie, csrf } = await clientOf(baseUrl, { email: rep.email, password: rep.password })
  return { user: user.id, cookie: cookie(), csrf }
}
