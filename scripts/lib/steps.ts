import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Count } from '../test/count-reporter.ts'
import { refreshGenerated } from './generated.ts'
import { run } from './run.ts'

/** A part of the check; it returns what it came to. */
export type Step = { readonly name: string; readonly run: () => Promise<Count> }

/** The whole suite stays under a quarter of an hour on two cores; what hangs is ended. */
const testTimeoutMs = 14 * 60_000

const count = (succeeded: boolean): Count => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 })

const tool = (name: string, program: string, args: readonly string[]): Step => ({
  name,
  run: async () => count(await run(program, args)),
})

export const staticSteps: readonly Step[] = [
  {
    name: 'generated files',
    run: async () => {
      const stale = await refreshGenerated()
      if (stale?.length) console.error(`These were out of date and are generated anew:\n${stale.join('\n')}`)
      return count(stale?.length === 0)
    },
  },
  tool('format and lint', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=100', '.']),
  tool('types', 'tsc', ['-b', 'tsconfig.json', 'tsconfig.tests.json']),
]

/** @param projects of vitest.config.ts; all of them when none is named. */
export function testStep(...projects: readonly string[]): Step {
  return { name: `tests${projects.map(name => ` ${name}`).join('')}`, run: () => runTests(projects) }
}

async function runTests(projects: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-count-'))
  const file = join(folder, 'count.json')
  try {
    const args = ['run', ...projects.flatMap(name => ['--project', name])]
    const succeeded = await run('vitest', args, { env: { TESSERA_TEST_COUNT: file }, timeoutMs: testTimeoutMs })
    const counted: Count = await readFile(file, 'utf8').then(JSON.parse, () => count(false))
    // A run can fail without a failed test: a set-up that throws, or a process that ends.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs every step, prints what failed, and as the last line the sum. Sets the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures: string[] = []
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const start = performance.now()
    const { passed, failed, skipped } = await step.run().catch(error => {
      console.error(error)
      return count(false)
    })
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    if (failed > 0) failures.push(step.name)
    console.log(
      `── ${step.name}: ${failed ? 'failed' : 'passed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}
