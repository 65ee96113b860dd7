import { spawn } from 'node:child_process'

/** Starts a script of ours and waits for the first line that holds an address. */
export const startProcess = (
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  inherited: NodeJS.ProcessEnv = process.env,
): Promise<{ url: string; stop(): Promise<void> }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<void>(done => child.once('exit', () => done()))
    child.once('exit', code => reject(new Error(`${script} ended with ${code}: ${said}`)))
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const url = /https?:\/\/[\w.:]+/.exec(said)?.[0]
      if (url === undefined) return
      resolve({
        url,
        stop: async () => {
          child.kill('SIGTERM')
          await ended
        },
      })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
