export { createServer, type ServerOptions } from './create-server.ts'
export type { BuiltApps } from './operation/built-apps.ts'
export { methodsOf } from './problems/not-found.ts'
