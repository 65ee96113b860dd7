import { request } from 'node:http'
import { createConnection } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectOrderly, type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle } from './support/zoo.ts'

let server: HostileServer
let id: string

beforeAll(async () => {
  server = await hostileServer()
  await server.client.importApp({ body: zooBundle() })
  id = (await server.client.createRecord({ app: 'zoo', object: 'animal' }, { body: { name: 'Known' } })).id
})
afterAll(() => server?.close())

const animals = '/api/apps/zoo/records/animal'

test('a body of the wrong kind, size or encoding is refused in order', async () => {
  const json = 'application/json'
  for (const [body, type, code] of [
    ['{"name":', json, 'not_json'],
    ['', json, undefined],
    ['\ufeff{"name":"x"}', json, undefined],
    [new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), json, 'not_json'],
    [new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), json, 'not_json'],
    [`{"name":"${'x'.repeat(10_000_000)}"}`, json, 'too_large'],
    [`{"story":"${'x'.repeat(900_000)}","name":"x"}`, json, undefined],
    [`${'['.repeat(400_000)}`, json, undefined],
    [`{"name":${'1'.repeat(500_000)}}`, json, undefined],
    [`{${Array.from({ length: 60_000 }, (_, n) => `"f${n}":1`).join()}}`, json, undefined],
    [`{"name":"a","name":"b"}`, json, undefined],
    ['{"name":"x"}', 'text/plain', 'unsupported_media_type'],
    ['name=x', 'application/x-www-form-urlencoded', 'unsupported_media_type'],
    ['{"name":"x"}', 'application/json; charset=utf-16', undefined],
    ['{"name":"x"}', '\u00ff/\u00ff', 'unsupported_media_type'],
    ['<x/>', 'application/xml', 'unsupported_media_type'],
    ['--x', 'multipart/form-data; boundary=x', 'unsupported_media_type'],
  ] as const) {
    const answer = await server.send({ path: animals, body, headers: { 'content-type': type } })
    expectOrderly(answer, `${type} ${String(body).slice(0, 60)}`)
    if (code !== undefined) expect(answer.code, String(body).slice(0, 60)).toBe(code)
  }
})

test('headers that are nonsense are refused or passed over', async () => {
  const bad: Record<string, string>[] = [
    { 'if-match': 'x' },
    { 'if-match': '-1' },
    { 'if-match': '1e308' },
    { 'if-match': '99999999999999999999' },
    { 'if-match': '"1"' },
    { 'if-match': '*' },
    { 'if-match': 'W/"1"' },
    { 'idempotency-key': '' },
    { 'idempotency-key': 'x'.repeat(5000) },
    { 'idempotency-key': "'; drop table x; --" },
    { 'accept-language': 'zh-CN;q=x,,,;q=' },
    { 'accept-language': '*'.repeat(5000) },
    { accept: 'image/png' },
    { 'x-request-id': '\u00ff'.repeat(200) },
    { 'x-request-id': '../../../etc/passwd' },
    { 'tessera-consent': 'x=1,,=,__proto__=1' },
    { host: 'evil.example' },
    { origin: 'https://evil.example' },
    { 'x-forwarded-for': "1.2.3.4', '" },
    { 'x-http-method-override': 'DELETE' },
    { range: 'bytes=0-1' },
    { expect: '100-continue' },
  ]
  for (const headers of bad) {
    if (headers['host'] !== undefined || headers['expect'] !== undefined) continue
    for (const [method, path] of [
      ['PATCH', `${animals}/${id}`],
      ['POST', animals],
      ['POST', '/api/apps/import'],
      ['GET', animals],
    ] as const) {
      const answer = await server.send({ method, path, headers, ...(method === 'GET' ? {} : { body: { name: 'x' } }) })
      expectOrderly(answer, `${method} ${JSON.stringify(headers).slice(0, 100)}`)
    }
  }
  for (const value of ['x', '-1', '99999999999999999999', '1.5'])
    await server.refused({
      method: 'PATCH',
      path: `${animals}/${id}`,
      headers: { 'if-match': value },
      body: { name: 'y' },
    })
})

test('cookies, keys and tokens that are forged give no way in', async () => {
  const forged: Record<string, string>[] = [
    {},
    { cookie: 'tessera_session=x' },
    { cookie: `tessera_session=${'x'.repeat(7000)}` },
    { cookie: 'tessera_session=%00; tessera_session=%ff; __proto__=1; =; ;;' },
    { cookie: "tessera_session=' or '1'='1" },
    { authorization: 'Bearer' },
    { authorization: 'Bearer x' },
    { authorization: `Bearer ${'x'.repeat(7000)}` },
    { authorization: 'Basic YWRtaW46YWRtaW4=' },
    { authorization: "Bearer ' or 1=1 --" },
    { 'x-csrf-token': 'x' },
  ]
  for (const headers of forged) {
    for (const path of [animals, '/api/apps/import', '/api/users', '/api/apps/zoo/publish']) {
      const answer = await server.refused({ path, body: { name: 'x' }, headers, stranger: true })
      expect([401, 403], `${path} ${JSON.stringify(headers).slice(0, 80)} ${answer.text}`).toContain(answer.status)
    }
    for (const path of [animals, `${animals}/${id}`, '/api/users', '/api/session', '/api/apps/zoo/export']) {
      const answer = await server.send({ method: 'GET', path, headers, stranger: true })
      expect(answer.status, `${path} ${JSON.stringify(headers).slice(0, 80)}`).toBe(401)
    }
  }
})

test('a session without its token cannot write', async () => {
  const answer = await server.refused({ path: animals, body: { name: 'x' }, headers: { 'x-csrf-token': 'wrong' } })
  expect(answer.status).toBe(403)
})

/** Writes bytes to the server and reads what comes until it closes or falls silent. */
const wire = (bytes: string): Promise<string> =>
  new Promise(resolve => {
    const { port } = new URL(server.url)
    let said = ''
    const socket = createConnection(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(1500, () => socket.destroy())
    socket.on('data', chunk => (said += chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })

test('what is no HTTP does not stop the server', async () => {
  const head = 'POST /api/apps/zoo/records/animal HTTP/1.1\r\nHost: x\r\n'
  const answers = await Promise.all(
    [
      'nonsense\r\n\r\n',
      `GET ${'/a'.repeat(40_000)} HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
      'GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n',
      `${head}Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"name":`,
      `${head}Content-Type: application/json\r\nContent-Length: -1\r\n\r\n{}`,
      `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
      '\u0016\u0003\u0001\u0002\u0000',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ].map(wire),
  )
  for (const answer of answers)
    if (answer !== '') expect(Number(answer.split(' ')[1]), answer.slice(0, 200)).toBeLessThan(500)
  expect((await server.send({ method: 'GET', path: '/health' })).status).toBe(200)
})

test('a hundred who hang up in the middle leave the server as it was', async () => {
  const { port } = new URL(server.url)
  await Promise.all(
    Array.from(
      { length: 100 },
      () =>
        new Promise<void>(resolve => {
          const sending = request({
            port,
            path: '/api/apps/import',
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': 1_000_000 },
          })
          sending.on('error', () => resolve())
          sending.write('{"name":"', () => sending.destroy())
        }),
    ),
  )
  expectOrderly(await server.send({ method: 'GET', path: '/api/session' }), 'after')
})
