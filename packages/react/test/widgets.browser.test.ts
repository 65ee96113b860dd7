import { seriousViolations } from '@tessera/testing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type KitPageOptions, type ServedKit, serveKit } from './served-kit.ts'

let kit: ServedKit
let opened: Page | undefined
beforeAll(async () => {
  kit = await serveKit()
})
afterAll(() => kit?.stop())
afterEach(async () => {
  await opened?.context().close()
  expect(kit.takeErrors()).toEqual([])
})

const open = async (options?: KitPageOptions): Promise<Page> => {
  opened = await kit.open('widgets', options)
  await opened.locator('.tes-form').waitFor()
  return opened
}
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true })
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || '')
const condition = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.getByTestId('condition').textContent()) ?? '')

test('rules react while one types: a field appears, a formula follows, a mistake shows when the field is left', async () => {
  const page = await open()
  expect(await field(page, 'Lost because of').count()).toBe(0)
  await page.locator('.tes-form').getByText('Lost', { exact: true }).click()
  await field(page, 'Lost because of').fill('Price')
  await page.locator('.tes-form').getByText('Won', { exact: true }).click()
  await field(page, 'Lost because of').waitFor({ state: 'detached' })

  await field(page, 'Budget').fill('8000')
  await field(page, 'Probability').pressSequentially('5')
  await page.locator('[data-field="weighted"]').getByText('400.00').waitFor()
  await field(page, 'Probability').pressSequentially('0')
  await page.locator('[data-field="weighted"]').getByText('4,000.00').waitFor()

  await field(page, 'Probability').fill('150')
  await field(page, 'Budget').focus()
  await page.locator('[data-field="probability"] [role="alert"], [data-field="probability"] .tes-field-error').waitFor()
})

test('the summary of mistakes leads to each field, behind a closed tab too', async () => {
  const page = await open()
  await field(page, 'Name').focus()
  await page.keyboard.press('Control+s')
  const summary = page.locator('.tes-form-summary')
  await summary.getByText('3 things to put right').waitFor()
  expect(await field(page, 'E-mail').count()).toBe(0)
  await summary.getByRole('button', { name: /E-mail/ }).click()
  await expect.poll(() => field(page, 'E-mail').evaluate(input => input === document.activeElement)).toBe(true)
  await field(page, 'E-mail').fill('chen@huayao.example')
  await summary.getByText('2 things to put right').waitFor()
  await summary.getByRole('button', { name: /Name/ }).click()
  await expect.poll(() => field(page, 'Name').evaluate(input => input === document.activeElement)).toBe(true)
  await field(page, 'Name').fill('Line 4')
  await page.locator('.tes-form').getByText('Won', { exact: true }).click()
  await summary.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByTestId('sent').getByText('"name":"Line 4"').waitFor()
  expect(JSON.parse((await page.getByTestId('sent').textContent()) ?? '')).toMatchObject({
    name: 'Line 4',
    stage: 'won',
    mail: 'chen@huayao.example',
  })
})

test('computed columns look like what they are computed from', async () => {
  const page = await open()
  const row = (at: number): Locator => page.locator('.tes-table [role="row"]').nth(at)
  const cells = async (at: number): Promise<readonly string[]> => row(at).locator('[role="gridcell"]').allInnerTexts()
  const heads = await page.locator('.tes-table [role="columnheader"]').allInnerTexts()
  expect(heads.map(head => head.trim()).filter(Boolean)).toEqual([
    'Name',
    'Stage',
    'Budget ¥',
    'Spent ¥',
    'Last call',
    'First day',
    'Calls',
    'Completeness',
  ])
  expect((await cells(1)).slice(3, 9)).toEqual(['10,000', '1,864.20', 'Today 12:00', '9 Mar 2026', '0', '92%'])
  expect((await cells(2))[5]).toBe('Yesterday')
  expect((await cells(5))[5]).toBe('4 days ago')
  expect(await row(2).locator('.tes-meter-tiles').count()).toBe(1)
  const aligned = await row(1)
    .locator('[role="gridcell"]')
    .evaluateAll(all => all.map(cell => cell.classList.contains('tes-table-right')))
  expect(aligned.slice(3, 9)).toEqual([true, true, false, false, true, false])
})

test('the table is walked, changed and selected from the keyboard', async () => {
  const page = await open()
  const table = page.locator('.tes-table')
  await table.focus()
  const current = (): Promise<string | null> => table.getAttribute('aria-activedescendant')
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  expect(await current()).toBe('deal-row-deal-1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  const editor = page.locator('.tes-inline input')
  await editor.fill('Changed')
  await page.keyboard.press('Escape')
  await editor.waitFor({ state: 'detached' })
  expect(await page.locator('#deal-row-deal-1').textContent()).toContain('Deal 2')
  await page.keyboard.press('F2')
  await editor.fill('Changed')
  await page.keyboard.press('Enter')
  await editor.waitFor({ state: 'detached' })
  await page.locator('#deal-row-deal-1').getByText('Changed').waitFor()
  // The focus is in the table again, and goes on from there.
  await page.keyboard.press('j')
  expect(await current()).toBe('deal-row-deal-2')
  await page.keyboard.press('x')
  expect(await page.locator('#deal-row-deal-2').getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await page.locator('#deal-row-deal-2').getAttribute('aria-selected')).toBe('false')
  await page.keyboard.press('Control+End')
  await page.locator('#deal-row-deal-59').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByTestId('opened').getByText('deal-59').waitFor()
})

test('both values of a conflict stand side by side, and each field is chosen', async () => {
  const page = await open()
  await page.getByRole('button', { name: 'Conflict' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('¥ 650,000.00').waitFor()
  await dialog.getByText('林晓彤 changed this at 11:40').waitFor()
  expect(await dialog.locator('tbody tr').count()).toBe(2)
  expect(await seriousViolations(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'Budget Theirs' }).check()
  await dialog.getByRole('button', { name: 'Save this choice' }).click()
  await expect
    .poll(async () => (await page.getByTestId('kept').textContent()) ?? '')
    .toBe(JSON.stringify({ values: { stage: 'lost', name: 'Mine' }, version: 5 }))
})

test('a condition is written with the keyboard alone', async () => {
  const page = await open()
  await page.getByRole('group', { name: 'Condition' }).locator('[data-token]').first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^is$/)
  // Another operator from the list.
  await page.keyboard.press('Enter')
  await page.locator('[role="listbox"]:focus').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  expect(await condition(page)).toEqual({ '!=': [{ var: 'stage' }, 'won'] })
  expect(await focused(page)).toMatch(/^is not$/)
  // Behind the value stands the token that adds another condition.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('Condition')
  await page.keyboard.press('Enter')
  await page.locator('.tes-picks input:focus').waitFor()
  await page.keyboard.type('budg')
  await page.keyboard.press('Enter')
  await page.locator('.tes-value-picker input:focus').waitFor()
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  await page.locator('.tes-value-picker').waitFor({ state: 'detached' })
  expect(await condition(page)).toEqual({
    and: [{ '!=': [{ var: 'stage' }, 'won'] }, { '>=': [{ var: 'budget' }, 5000] }],
  })
  expect(await focused(page)).toContain('5,000')
  // And another word between them, then the first line away again.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  expect(await focused(page)).toBe('and')
  await page.keyboard.press('Enter')
  expect(await condition(page)).toHaveProperty('or')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  expect(await condition(page)).toEqual({ or: [{ '>=': [{ var: 'budget' }, 5000] }] })
})

test.each(['en', 'zh-CN'] as const)('the widgets speak %s and have no serious barrier', async language => {
  const page = await open({ language })
  const texts = {
    en: ['Budget', 'Condition', 'Yesterday', 'Last call'],
    'zh-CN': ['预算', '条件', '昨天', '最近跟进'],
  }[language]
  for (const text of texts) await page.getByText(text, { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.tes-form-summary').waitFor()
  expect(await seriousViolations(page)).toEqual([])
})

test('on a phone the form has one column, the table becomes cards and nothing runs over the edge', async () => {
  const page = await open({ width: 375, language: 'zh-CN' })
  const lefts = await page
    .locator('.tes-form-cell .tes-field')
    .evaluateAll(all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().left)))])
  expect(lefts).toHaveLength(1)
  const card = page.locator('.tes-cards li').first()
  await card.getByText('¥ 10,000', { exact: true }).waitFor()
  await card.getByText('今天 12:00').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  const height = await field(page, '名称').evaluate(input => input.getBoundingClientRect().height)
  expect(height).toBeGreaterThanOrEqual(44)
  expect(await seriousViolations(page)).toEqual([])
})
