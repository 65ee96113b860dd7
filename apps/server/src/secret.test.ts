import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret } from './secret.ts'

test('the secret of a data folder stays the same, also when two ask at once, and only its owner may read it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-secret-'))
  try {
    const [one, two] = await Promise.all([keptSecret(join(folder, 'data')), keptSecret(join(folder, 'data'))])
    expect(one).toBe(two)
    expect(one.length).toBeGreaterThanOrEqual(43)
    expect(await keptSecret(join(folder, 'data'))).toBe(one)
    expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
})
