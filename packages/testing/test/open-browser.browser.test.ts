import { openBrowser, seriousViolations } from '@tessera/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

test('the browser shows a page and runs its script', async () => {
  const page = await browser.newPage()
  await page.setContent('<p id="out"></p><script>out.textContent = [1, 2].map(n => n * 2).join()</script>')
  expect(await page.textContent('#out')).toBe('2,4')
  await page.close()
})

test('serious faults of accessibility are found, and only those', async () => {
  const page = await browser.newPage()
  await page.setContent('<html lang="en"><title>t</title><main><h1>Fine</h1><input></main></html>')
  expect((await seriousViolations(page)).map(({ rule }) => rule)).toEqual(['label'])
  await page.setContent('<html lang="en"><title>t</title><main><h1>Fine</h1><label>A<input></label></main></html>')
  expect(await seriousViolations(page)).toEqual([])
  await page.close()
})
