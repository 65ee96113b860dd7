import { EmbeddedError } from '@tessera/database'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { type Served, serve } from './serve.ts'

/** Serves as the environment says; what a person can put right ends the process with a sentence, not a stack. */
export async function run(say: (sentence: string) => void): Promise<Served> {
  try {
    return await serve(readEnvironment(process.env), say)
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof EmbeddedError)) throw error
    process.stderr.write(`Tessera does not start.\n${error.message}\n`)
    process.exit(1)
  }
}
