import { enableCompileCache } from 'node:module'

// Before the rest is loaded, so that it is loaded from the cache.
enableCompileCache()
const { run } = await import('./run.ts')
await run(sentence => process.stderr.write(`${sentence}\n`))
