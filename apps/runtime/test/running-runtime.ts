import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabase, openBrowser } from '@tessera/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const admin = { email: 'admin@example.com', password: 'a-long-password' }

/** How a page is opened. */
export interface Look {
  readonly language?: 'en' | 'zh-CN'
  readonly phone?: boolean
  readonly dark?: boolean
}

/** A signed-in person with a browser of their own. */
export interface Person {
  readonly page: Page
  /** Goes to an address of the runtime. */
  readonly go: (path: string) => Promise<void>
  /** Asks the API as this person. */
  readonly api: <T>(method: string, path: string, body?: unknown) => Promise<T>
  readonly close: () => Promise<void>
}

/** A server of its own with the sales example. */
export interface RunningRuntime {
  readonly url: string
  readonly browser: Browser
  /** What broke on any page. */
  readonly errors: readonly string[]
  /** A browser without a session. */
  readonly visit: (look?: Look) => Promise<Page>
  readonly signIn: (look?: Look) => Promise<Person>
  readonly stop: () => Promise<void>
}

const address = async (child: ChildProcess): Promise<string> => {
  let said = ''
  child.stderr?.on('data', chunk => (said += chunk))
  for (;;) {
    const url = /Tessera runs at (\S+)/.exec(said)?.[1]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(`The server has ended.\n${said}`)
    await Promise.race([once(child.stderr ?? child, 'data'), once(child, 'exit')])
  }
}

const contextOf = async (browser: Browser, look: Look): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  const language = JSON.stringify(look.language ?? 'en')
  // An empty page has no storage.
  await context.addInitScript(`try { localStorage.setItem('tessera.language', ${language}) } catch {}`)
  return context
}

/** Starts a server of its own with the sales example; takes some seconds. */
export const runRuntime = async (): Promise<RunningRuntime> => {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-runtime-'))
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
  const errors: string[] = []
  const watch = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage()
    page.on('pageerror', error => errors.push(String(error.stack)))
    page.on('dialog', dialog => {
      // The browser’s own question before a page with unsaved work is left.
      if (dialog.type() === 'beforeunload') void dialog.accept()
      else {
        errors.push(`a dialog opened: ${dialog.message()}`)
        void dialog.dismiss()
      }
    })
    return page
  }
  const signIn = async (look: Look = {}): Promise<Person> => {
    const context = await contextOf(browser, look)
    const page = await watch(context)
    await page.goto(`${url}/sign-in`)
    await page.fill('input[name=email]', admin.email)
    await page.fill('input[name=password]', admin.password)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/a/sales/**')
    const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const session = await (await context.request.get(`${url}/api/session`)).json()
      const answer = await context.request.fetch(`${url}/api${path}`, {
        method,
        headers: { 'x-csrf-token': session.csrf },
        ...(body === undefined ? {} : { data: body }),
      })
      const text = await answer.text()
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`)
      return (text === '' ? undefined : JSON.parse(text)) as T
    }
    return {
      page,
      api,
      go: async path => {
        await page.goto(`${url}${path}`)
      },
      close: () => context.close(),
    }
  }
  return {
    url,
    browser,
    errors,
    visit: async (look = {}) => watch(await contextOf(browser, look)),
    signIn,
    stop: async () => {
      await browser.close()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
