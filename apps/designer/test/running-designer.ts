import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabase, openBrowser } from '@tessera/testing'
import type { Page } from 'playwright-core'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

const admin = { email: 'admin@example.com', password: 'a-long-password' }

/** A server of its own with the sales example, and a browser that is signed in. */
export interface RunningDesigner {
  readonly url: string
  /** A new page of the designer; whatever breaks in it is kept in `errors`. */
  open(path: string): Promise<Page>
  readonly errors: readonly string[]
  stop(): Promise<void>
}

const address = async (child: ReturnType<typeof spawn>): Promise<string> => {
  let said = ''
  child.stderr?.on('data', chunk => (said += chunk))
  for (;;) {
    const url = /Tessera runs at (\S+)/.exec(said)?.[1]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(`The server has ended.\n${said}`)
    await Promise.race([once(child.stderr ?? child, 'data'), once(child, 'exit')])
  }
}

/** Starts it; takes some seconds. */
export const runDesigner = async (): Promise<RunningDesigner> => {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-designer-'))
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PORT: '0',
    TESSERA_DATA: dataDir,
    TESSERA_EXAMPLE: 'sales',
    TESSERA_ADMIN_EMAIL: admin.email,
    TESSERA_ADMIN_PASSWORD: admin.password,
    TESSERA_LOG: 'error',
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const url = await address(child)
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await context.addInitScript(() => localStorage.setItem('tessera.language', 'en'))
  const errors: string[] = []
  const first = await context.newPage()
  await first.goto(`${url}/design/`)
  await first.fill('input[name=email]', admin.email)
  await first.fill('input[name=password]', admin.password)
  await first.keyboard.press('Enter')
  await first.waitForSelector('.ds-apps')
  await first.close()
  return {
    url,
    errors,
    open: async path => {
      const page = await context.newPage()
      page.on('pageerror', error => errors.push(String(error.stack)))
      await page.goto(`${url}/design${path}`)
      return page
    },
    stop: async () => {
      await browser.close()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Waits until the draft is on the server. */
export const saved = (page: Page): Promise<unknown> => page.waitForSelector('.ds-save[data-save="saved"]')

/** Drags by the mouse in small steps, as a hand does. */
export const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.waitForTimeout(100)
  await page.mouse.move(to.x + 1, to.y, { steps: 2 })
}
