/** `pnpm dev [example]`: server and both apps with reload, on one address, on data of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../packages/database/src/index.ts'
import { frontDoor } from './lib/front-door.ts'
import { root } from './lib/root.ts'
import { toolEnv } from './lib/run.ts'

const [example = 'sales'] = process.argv.slice(2)
const port = Number(process.env['PORT'] || 3000)
const api = port + 1
const ports = { runtime: 5173, designer: 5174 }

if (!existsSync(join(root, 'examples', example))) {
  console.error(`There is no folder examples/${example}.`)
  process.exit(1)
}

const dataDir = process.env['TESSERA_DATA'] || join(root, 'data', `dev-${example}`)
// Started here and not by the server, so that it outlives the server's restarts.
const embedded = process.env['DATABASE_URL'] ? undefined : await startEmbedded({ dataDir, log: console.log })

const env = {
  ...toolEnv,
  DATABASE_URL: process.env['DATABASE_URL'] || embedded?.url,
  TESSERA_DATA: dataDir,
  TESSERA_EXAMPLE: example,
  TESSERA_API: `http://127.0.0.1:${api}`,
  PORT: String(api),
  NODE_ENV: 'development',
}

const children: ChildProcess[] = []
function start(program: string, args: readonly string[], cwd: string): void {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  child.on('exit', code => {
    if (code) void stop(code)
  })
  children.push(child)
}

let stopping = false
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  door.close()
  door.closeAllConnections()
  await Promise.all(
    children
      .filter(child => child.exitCode === null && child.signalCode === null)
      .map(child => {
        const ended = new Promise(resolve => child.once('exit', resolve))
        child.kill('SIGTERM')
        return ended
      }),
  )
  await embedded?.stop()
  process.exit(code)
}
process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))

const door = frontDoor([
  ...['/api/', '/health', '/ready', '/metrics'].map(path => ({ path, port: api })),
  { path: '/design', port: ports.designer },
  { path: '/', port: ports.runtime },
])
door.on('error', error => {
  console.error(`Port ${port} cannot be used: ${error.message}`)
  void stop(1)
})
start(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'apps/server/src/main.ts')], root)
start('vite', ['--port', String(ports.runtime)], join(root, 'apps/runtime'))
start('vite', ['--port', String(ports.designer)], join(root, 'apps/designer'))
door.listen(port, '127.0.0.1', () => console.log(`Tessera runs at http://localhost:${port} with reload.`))
