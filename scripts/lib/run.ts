import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { root } from './root.ts'

export type RunOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** After so many milliseconds the program is ended and counts as failed. */
  readonly timeoutMs?: number
}

/** The tools of the repository and the Node that runs this script come first, wherever it was started from. */
export const toolEnv: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
}

/** Runs a program with our output and without input. @returns whether it succeeded. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<boolean> {
  const windows = process.platform === 'win32'
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...toolEnv, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    // The tools are `.cmd` files there.
    shell: windows,
    // A group of its own, so that a timeout ends what the program started as well.
    detached: options.timeoutMs !== undefined && !windows,
  })
  const timer = setTimeout(
    () => {
      console.error(
        `\n${program} ${args.join(' ')} took longer than ${(options.timeoutMs ?? 0) / 1000} s and was ended.`,
      )
      end(child.pid)
    },
    options.timeoutMs ?? 2 ** 31 - 1,
  )
  return new Promise(resolve => {
    child.once('error', error => {
      console.error(`${program} does not start: ${error.message}`)
      resolve(false)
    })
    child.once('exit', code => resolve(code === 0))
  }).then(succeeded => {
    clearTimeout(timer)
    return succeeded === true
  })
}

function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
