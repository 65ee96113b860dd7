import type { openBrowser } from '../../packages/testing/src/index.ts'

/** The types of the browser, without a dependency of their own. */
export type Browser = Awaited<ReturnType<typeof openBrowser>>
export type BrowserContext = Awaited<ReturnType<Browser['newContext']>>
export type Page = Awaited<ReturnType<BrowserContext['newPage']>>
export type Locator = ReturnType<Page['locator']>
