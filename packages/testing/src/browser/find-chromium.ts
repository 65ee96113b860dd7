import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const run = promisify(execFile)

/**
 * The browser of the tests: the one named by TESSERA_CHROMIUM, else the one in the npm package @sparticuz/chromium,
 * unpacked once per version and user. Its own libraries and fonts are used where the system has none.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.TESSERA_CHROMIUM
  if (named) return { executablePath: named, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Chromium is packed for ${process.platform}-${process.arch}: set TESSERA_CHROMIUM to one.`)
  }
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const fonts = await exists('/etc/fonts/fonts.conf')
  const env: Record<string, string> = fonts ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  if (!(await starts(executablePath, env))) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return { executablePath, env }
}

async function unpacked(): Promise<string> {
  const target = join(tmpdir(), `tessera-chromium-${await packedVersion()}-${process.getuid?.() ?? 0}`)
  if (await exists(target)) return target
  const draft = await mkdtemp(join(tmpdir(), 'tessera-chromium-'))
  try {
    // The package unpacks its libraries only where it takes the system for the one that lacks them.
    const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    await run(process.execPath, [fileURLToPath(new URL('extract-chromium.ts', import.meta.url))], { env })
    // Another worker may have been faster; its copy is as good.
    await rename(draft, target).catch(async error => {
      if (!(await exists(target))) throw error
    })
    return target
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function packedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = JSON.parse(await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8'))
  return manifest.version
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function starts(executablePath: string, env: Record<string, string>): Promise<boolean> {
  return run(executablePath, ['--version'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  )
}
