import { join } from 'node:path'
import { compressAssets } from './compress-assets.ts'
import { root } from './root.ts'
import { run } from './run.ts'

/** Builds the two browser apps where their sources changed since the last build. @returns whether that succeeded. */
export async function buildApps(): Promise<boolean> {
  const only = ['--filter=./apps/designer', '--filter=./apps/runtime']
  const env = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }
  const built = await run('turbo', ['run', 'build', ...only, '--concurrency=2', '--no-update-notifier'], { env })
  if (!built) return false
  for (const app of ['designer', 'runtime']) await compressAssets(join(root, 'apps', app, 'dist'))
  return true
}
