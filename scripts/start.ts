import { enableCompileCache } from 'node:module'
import { buildApps } from './lib/build-apps.ts'

enableCompileCache()
if (!(await buildApps())) {
  console.error('The apps could not be built; see above.')
  process.exit(1)
}
process.env['TESSERA_EXAMPLE'] ??= 'sales'
// A person reads the terminal: sentences by default, and the log when something is wrong.
process.env['TESSERA_LOG'] ??= 'warn'
const { run } = await import('../apps/server/src/run.ts')
const { url } = await run(sentence => console.log(sentence))
console.log(`Tessera runs at ${url} (Ctrl-C stops it).`)
