type Write = {
  (fields: object, sentence?: string): void
  (sentence: string): void
}

/** A structured log; a pino logger fits. */
export interface Log {
  readonly debug: Write
  readonly info: Write
  readonly warn: Write
  readonly error: Write
}

/** A log that forgets. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
