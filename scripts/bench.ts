/** Runs every package's benchmarks one after the other: `pnpm bench [part of a path …]`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/root.ts'
import { run } from './lib/run.ts'

const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
const flags = process.argv.slice(2).filter(word => word.startsWith('--'))
const files = ['packages', 'apps']
  .flatMap(folder => readdirSync(join(root, folder)).map(name => `${folder}/${name}/bench/main.ts`))
  .filter(file => existsSync(join(root, file)))
  .filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))

let failed = 0
for (const file of files) {
  console.log(`\n${file}`)
  if (!(await run('node', [join(root, file), ...flags]))) failed++
}
process.exitCode = failed === 0 ? 0 : 1
