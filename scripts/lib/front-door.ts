import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { connect } from 'node:net'

/** The first entry whose path a request starts with gets it. */
export type Route = { readonly path: string; readonly port: number }

/** One address before several servers, as in production: for HTTP, event streams and web sockets. */
export function frontDoor(routes: readonly Route[]): Server {
  const portOf = ({ url = '/' }: IncomingMessage) => routes.find(({ path }) => url.startsWith(path))?.port
  const server = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming
    const onward = request({ host: 'localhost', port: portOf(incoming), method, path, headers }, received => {
      answer.writeHead(received.statusCode ?? 502, received.headers)
      received.pipe(answer)
    })
    onward.on('error', () => {
      if (!answer.headersSent) answer.writeHead(502, { 'content-type': 'text/plain', refresh: '1' })
      answer.end('The server is restarting.')
    })
    answer.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  server.on('upgrade', (incoming, socket, head) => {
    const lines = incoming.rawHeaders.flatMap((name, at, all) => (at % 2 ? [] : [`${name}: ${all[at + 1]}`]))
    const onward = connect({ host: 'localhost', port: portOf(incoming) ?? 0 }, () => {
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      onward.write(head)
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  return server
}
