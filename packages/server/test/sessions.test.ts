import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { injectFetch } from './support/inject-fetch.ts'
import { password, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const refused = (status: number, code: string) => expect.objectContaining({ status, code })

describe('the first administrator', () => {
  test('is created once and is then signed in', async () => {
    expect(await server.stranger().getSetup()).toEqual({ needed: true, workspace: 'Tessera' })
    const { client, session } = await server.admin()
    expect(session.user).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.com', admin: true })
    expect((await client.getSession()).user.id).toBe(session.user.id)
    expect(await server.stranger().getSetup()).toEqual({ needed: false, workspace: 'Analytical' })
    const again = server.stranger().setup({ body: { name: 'Eve', email: 'eve@example.com', password } })
    await expect(again).rejects.toEqual(refused(409, 'already_set_up'))
  })
})

describe('signing in', () => {
  test('takes the right password only, and says the same for an unknown e-mail', async () => {
    await server.admin()
    const { session } = await server.signIn(' ADA@example.com ', password)
    expect(session.user.name).toBe('Ada Lovelace')
    await expect(server.signIn('ada@example.com', 'wrong password')).rejects.toEqual(refused(401, 'wrong_credentials'))
    await expect(server.signIn('nobody@example.com', password)).rejects.toEqual(refused(401, 'wrong_credentials'))
  })

  test('sets a cookie that scripts cannot read', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email: 'ada@example.com', password },
    })
    expect(answer.headers['set-cookie']).toMatch(/^tessera_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const secure = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { email: 'ada@example.com', password, remember: true },
    })
    expect(secure.headers['set-cookie']).toMatch(/Expires=.*; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('ends with signing out', async () => {
    const { client, jar } = await server.signIn('ada@example.com', password)
    const stolen = new Map(jar)
    await client.signOut()
    expect(jar.size).toBe(0)
    const answer = await server.app.inject({ url: '/api/session', cookies: Object.fromEntries(stolen) })
    expect(answer.statusCode).toBe(401)
  })

  test('is slowed down for an account that is being guessed at, whatever the address', async () => {
    const codes: string[] = []
    for (let attempt = 0; attempt < 12; attempt++) {
      const body = { email: 'guessed@example.com', password: `guess ${attempt}` }
      codes.push(
        await server
          .stranger()
          .signIn({ body })
          .then(
            () => 'in',
            error => (error as { code: string }).code,
          ),
      )
    }
    expect(codes).toEqual([...Array(10).fill('wrong_credentials'), 'too_many_attempts', 'too_many_attempts'])
    server.clock.advance(301_000)
    const later = server.stranger().signIn({ body: { email: 'guessed@example.com', password: 'x' } })
    await expect(later).rejects.toEqual(refused(401, 'wrong_credentials'))
  })
})

describe('a session', () => {
  test('takes changes only with its token and from its own origin', async () => {
    const { jar, session } = await server.signIn('ada@example.com', password)
    const cookies = Object.fromEntries(jar)
    const change = (headers: Record<string, string>) =>
      server.app
        .inject({ method: 'PATCH', url: '/api/me', cookies, headers, payload: { language: 'en' } })
        .then(answer => answer.statusCode)
    expect(await change({})).toBe(403)
    expect(await change({ 'x-csrf-token': 'guess' })).toBe(403)
    expect(await change({ 'x-csrf-token': session.csrf, origin: 'https://evil.example' })).toBe(403)
    expect(await change({ 'x-csrf-token': session.csrf, origin: 'http://localhost:80' })).toBe(200)
    expect(await change({ 'x-csrf-token': session.csrf })).toBe(200)
  })

  test('gets a new token every quarter of an hour, and the old one soon stops working', async () => {
    const { client, jar } = await server.signIn('ada@example.com', password)
    const first = jar.get('tessera_session') ?? ''
    server.clock.advance(16 * 60_000)
    await client.getSession()
    const second = jar.get('tessera_session')
    expect(second).not.toBe(first)
    const old = () => server.app.inject({ url: '/api/session', cookies: { tessera_session: first } })
    expect((await old()).statusCode).toBe(200)
    await client.getSession()
    server.clock.advance(61_000)
    expect((await old()).statusCode).toBe(401)
    await expect(client.getSession()).rejects.toEqual(refused(401, 'not_signed_in'))
  })

  test('goes on when the answer with the new token was lost', async () => {
    const { jar } = await server.signIn('ada@example.com', password)
    const first = new Map(jar)
    server.clock.advance(16 * 60_000)
    await server.app.inject({ url: '/api/session', cookies: Object.fromEntries(first) })
    server.clock.advance(10 * 60_000)
    const answer = await server.app.inject({ url: '/api/session', cookies: Object.fromEntries(first) })
    expect(answer.statusCode).toBe(200)
    expect(answer.cookies[0]?.name).toBe('tessera_session')
  })

  test('ends after twelve hours unless the person asked to be remembered', async () => {
    const { client } = await server.signIn('ada@example.com', password)
    server.clock.advance(13 * 3_600_000)
    await expect(client.getSession()).rejects.toEqual(refused(401, 'not_signed_in'))
  })

  test('ends when the password changes elsewhere, and not the one that changes it', async () => {
    const one = await server.signIn('ada@example.com', password)
    const other = await server.signIn('ada@example.com', password)
    const next = 'another long password'
    await expect(one.client.changeMe({ body: { password: { old: 'wrong', new: next } } })).rejects.toEqual(
      refused(422, 'wrong_password'),
    )
    await one.client.changeMe({ body: { password: { old: password, new: next } } })
    await one.client.getSession()
    await expect(other.client.getSession()).rejects.toEqual(refused(401, 'not_signed_in'))
    await one.client.changeMe({ body: { password: { old: next, new: password } } })
  })
})

describe('a one-time link', () => {
  test('signs a new colleague in once', async () => {
    const { client } = await server.signIn('ada@example.com', password)
    const { link, user } = await client.createUser({ body: { name: '王小明', email: 'xiaoming@example.com' } })
    const token = new URL(link ?? '', 'http://x').searchParams.get('token') ?? ''
    const session = await server.stranger().signInByLink({ body: { token } })
    expect(session.user.id).toBe(user.id)
    await expect(server.stranger().signInByLink({ body: { token } })).rejects.toEqual(refused(401, 'link_expired'))
  })
})

describe('an API key', () => {
  test('acts for its person, until it is taken away, and needs no token', async () => {
    const { client } = await server.signIn('ada@example.com', password)
    const { key, secret } = await client.createApiKey({ body: { name: 'ERP' } })
    expect(secret.startsWith(key.prefix)).toBe(true)
    const { createClient } = await import('@tessera/client')
    const machine = createClient({ baseUrl: '', fetch: injectFetch(server.app), apiKey: secret })
    expect((await machine.getSession()).user.email).toBe('ada@example.com')
    await machine.changeMe({ body: { language: 'zh-CN' } })
    expect((await client.listApiKeys()).keys).toMatchObject([{ id: key.id, lastUsedAt: expect.any(String) }])
    await client.removeApiKey({ id: key.id })
    await expect(machine.getSession()).rejects.toEqual(refused(401, 'not_signed_in'))
  })
})
