import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/** What a run of tests came to. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Writes the count of a whole run to the file in TESSERA_TEST_COUNT, for the script that adds it up. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): void {
    const file = process.env.TESSERA_TEST_COUNT
    if (!file) return
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      // A file that does not load has errors of its own and no tests.
      if (module.errors().length > 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') count.passed++
        else if (state === 'skipped') count.skipped++
        else count.failed++
      }
    }
    writeFileSync(file, JSON.stringify(count))
  }
}
