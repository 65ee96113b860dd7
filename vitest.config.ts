import { defineConfig } from 'vitest/config'

/** Hard-coded, because the suite is sized for two cores and one Postgres, wherever it runs. */
const workers = 2

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: workers,
    passWithNoTests: true,
    reporters: ['default', './scripts/test/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{schemas,packages/*,apps/*}/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{schemas,packages/*}/test/**/*.test.ts', 'apps/server/test/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          globalSetup: ['packages/database/test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/*/test/**/*.browser.test.ts', 'packages/*/test/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/database/test/global-setup.ts', 'scripts/test/built-apps.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
