/** The PostgreSQL of one test run, as the global set-up hands it to the workers. */
export type TestServer = {
  /** Of a role that may create databases. */
  readonly url: string
  /** Starts the name of every database of this run, so that the set-up can clear them away. */
  readonly prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}
