import { type Logger, pino } from 'pino'

/** What could carry a password, a token or a cookie is never written. */
const hidden = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  '*.password',
  '*.secret',
  '*.token',
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
]

/** JSON lines on the standard output. */
export function createLogger(level: string): Logger {
  return pino({ level, redact: { paths: hidden, censor: '[hidden]' } })
}
