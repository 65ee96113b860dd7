import { run } from './run.ts'

/** Builds the two browser apps where their sources changed since the last build. @returns whether that succeeded. */
export function buildApps(): Promise<boolean> {
  const only = ['--filter=./apps/designer', '--filter=./apps/runtime']
  const env = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }
  return run('turbo', ['run', 'build', ...only, '--concurrency=2', '--no-update-notifier'], { env })
}
