import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '@tessera/testing'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'

/** What a page of the kit is opened with. */
export interface KitPageOptions {
  readonly language?: 'en' | 'zh-CN'
  readonly width?: number
}

/** The kit, built and served, with a browser in front. */
export interface ServedKit {
  /** Mistakes that pages have told since this was asked. */
  readonly takeErrors: () => readonly string[]
  readonly open: (name: string, options?: KitPageOptions) => Promise<Page>
  readonly stop: () => Promise<void>
}

/** Noon of a Friday in Shanghai: what “yesterday” is does not depend on when the tests run. */
const now = new Date('2026-11-20T04:00:00.000Z')

/** Builds the kit into a folder that is gone afterwards. */
export async function serveKit(): Promise<ServedKit> {
  const configFile = fileURLToPath(new URL('../kit/vite.config.ts', import.meta.url))
  const outDir = await mkdtemp(join(tmpdir(), 'tessera-kit-'))
  const shared = { configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } } as const
  await build(shared)
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await openBrowser()
  const errors: string[] = []
  const [address = ''] = server.resolvedUrls?.local ?? []
  return {
    takeErrors: () => errors.splice(0),
    open: async (name, { language = 'en', width = 1280 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', error => errors.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await page.clock.setFixedTime(now)
      await page.goto(`${address}?page=${name}&lang=${language}`)
      return page
    },
    stop: async () => {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
