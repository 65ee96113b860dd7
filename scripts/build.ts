import { buildApps } from './lib/build-apps.ts'

process.exitCode = (await buildApps()) ? 0 : 1
