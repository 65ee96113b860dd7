import { resolve } from 'node:path'

/** What the process is told from outside. */
export type Environment = {
  readonly host: string
  readonly port: number
  /** undefined: start the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined
  /** Absolute folder of the embedded PostgreSQL and of the generated secret. */
  readonly dataDir: string
  /** undefined: the one of the data folder, which is made when there is none. */
  readonly secret: string | undefined
  /** The first administrator, created without the set-up page. */
  readonly admin: { readonly email: string; readonly password: string } | undefined
  /** An example to install on an empty database. */
  readonly example: string | undefined
  /** `virtual`: time stands still until it is told to go on. For tests and sandboxes. */
  readonly clock: 'real' | 'virtual'
  readonly logLevel: string
}

/** Every variable that cannot be used, a sentence each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads the environment; an empty variable counts as absent.
 * @throws EnvironmentError naming every variable with a bad value.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const mistakes: string[] = []
  const get = (name: string) => variables[name]?.trim() || undefined
  const mistake = (name: string, wanted: string, shown = `"${get(name)}"`) => {
    mistakes.push(`${name} is ${shown}; ${wanted}.`)
    return undefined
  }

  const port = Number(get('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) mistake('PORT', 'it must be a number from 0 to 65535')

  const databaseUrl = get('DATABASE_URL')
  if (databaseUrl && !isPostgresUrl(databaseUrl)) {
    mistake('DATABASE_URL', 'it must look like postgres://user:password@host:5432/database', 'no PostgreSQL address')
  }

  const secret = get('TESSERA_SECRET')
  if (secret && secret.length < 32) mistake('TESSERA_SECRET', 'it must have 32 characters or more', 'too short')

  const email = get('TESSERA_ADMIN_EMAIL')
  const password = variables['TESSERA_ADMIN_PASSWORD'] || undefined
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) mistake('TESSERA_ADMIN_EMAIL', 'it must be an e-mail address')
  if (!email !== !password)
    mistakes.push('TESSERA_ADMIN_EMAIL and TESSERA_ADMIN_PASSWORD go together; set both or none.')

  const example = get('TESSERA_EXAMPLE')
  if (example && !/^[a-z0-9][a-z0-9-]*$/.test(example)) {
    mistake('TESSERA_EXAMPLE', 'it must be the name of a folder in examples/, such as sales')
  }

  const clock = get('TESSERA_CLOCK') ?? 'real'
  if (clock !== 'real' && clock !== 'virtual') mistake('TESSERA_CLOCK', 'it must be real or virtual')

  const logLevel = get('TESSERA_LOG') ?? 'info'
  if (!logLevels.includes(logLevel)) mistake('TESSERA_LOG', `it must be one of ${logLevels.join(', ')}`)

  if (mistakes.length > 0) throw new EnvironmentError(mistakes.join('\n'))
  return {
    host: get('HOST') ?? '127.0.0.1',
    port,
    databaseUrl,
    dataDir: resolve(get('TESSERA_DATA') ?? 'data'),
    secret,
    admin: email && password ? { email, password } : undefined,
    example,
    clock: clock === 'virtual' ? 'virtual' : 'real',
    logLevel,
  }
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
}
