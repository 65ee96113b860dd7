import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

test.each(['Preparing', 'runs on port'])('SIGTERM after "%s" stops the process and its PostgreSQL', async moment => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-process-'))
  const env = { ...process.env, TESSERA_DATA: dataDir, PORT: '0', DATABASE_URL: '' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => (said += chunk))
  while (!said.includes(moment)) await Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said).toContain('The embedded PostgreSQL has stopped.')
  await rm(dataDir, { recursive: true, force: true })
})

test('a bad value ends the process with a sentence', async () => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: 'x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => (said += chunk))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toBe('Tessera does not start.\nPORT is "x"; it must be a number from 0 to 65535.\n')
})
