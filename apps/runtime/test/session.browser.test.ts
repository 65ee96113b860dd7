import { seriousViolations } from '@tessera/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningRuntime, runRuntime } from './running-runtime.ts'

let runtime: RunningRuntime
beforeAll(async () => {
  runtime = await runRuntime()
})
afterAll(() => runtime?.stop())
afterEach(() => expect(runtime.errors).toEqual([]))

test('who is not signed in signs in and comes to where the link led', async () => {
  const page = await runtime.visit()
  await page.goto(`${runtime.url}/a/sales/deal?view=deal_open`)
  await page.waitForURL('**/sign-in?next=*')
  await page.fill('input[name=email]', 'admin@example.com')
  await page.fill('input[name=password]', 'wrong-password')
  await page.keyboard.press('Enter')
  await page.getByText('E-mail and password do not match.').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.fill('input[name=password]', 'a-long-password')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/a/sales/deal?view=deal_open')
  await page.getByRole('heading', { name: 'Deals', level: 1 }).waitFor()
  await page.close()
})

test('the language changes at once and stays with the person', async () => {
  const { page, go, api, close } = await runtime.signIn()
  await go('/a/sales/customer')
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor()
  const saved = page.waitForResponse(answer => answer.url().endsWith('/api/me'))
  await page.locator('.tes-top').getByText('中', { exact: true }).click()
  await page.getByRole('heading', { name: '客户', level: 1 }).waitFor()
  await saved
  expect((await api<{ user: { language: string } }>('GET', '/session')).user.language).toBe('zh-CN')
  const back = page.waitForResponse(answer => answer.url().endsWith('/api/me'))
  await page.locator('.tes-top').getByText('EN', { exact: true }).click()
  await back
  await close()
})

test('an administrator adds a person, who comes in by a link that works once', async () => {
  const { page, go, close } = await runtime.signIn()
  await go('/people')
  await page.getByRole('button', { name: 'Add person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Katrin Rademacher')
  await page.getByLabel('E-mail', { exact: true }).fill('katrin@example.com')
  await page.getByLabel('Roles in Sales').click()
  await page.getByText('Sales rep', { exact: true }).last().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Send this link to Katrin Rademacher' }).inputValue()
  expect(await seriousViolations(page)).toEqual([])
  await close()

  const guest = await runtime.visit()
  await guest.goto(link)
  await guest.waitForURL('**/a/sales/**')
  await guest.getByRole('button', { name: 'Katrin Rademacher: account' }).waitFor()
  const second = await runtime.visit()
  await second.goto(link)
  await second.getByText('This link has been used or is too old.').waitFor()
  await guest.close()
  await second.close()
})
