import type { Caller, SessionState } from '@tessera/platform'
import type { RouteName } from '@tessera/schemas'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null while nobody is signed in. */
    caller: Caller | null
    /** The session of a cookie; null for keys and strangers. */
    sessionState: SessionState | null
    /** Bytes of a JSON body, kept where an `Idempotency-Key` came along. */
    bodyHash: string | null
  }
  interface FastifyContextConfig {
    tesseraRoute?: RouteName
  }
}
