import { seriousViolations } from '@tessera/testing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { drag, type RunningDesigner, runDesigner, saved } from './running-designer.ts'

let designer: RunningDesigner
beforeAll(async () => {
  designer = await runDesigner()
})
afterAll(() => designer.stop())
afterEach(() => expect(designer.errors).toEqual([]))

const centre = async (locator: Locator, dx = 0.5, dy = 0.5): Promise<{ x: number; y: number }> => {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width * dx, y: box.y + box.height * dy }
}

const frame = (page: Page, label: string): Locator => page.locator(`.ds-frame[aria-label="${label}"]`)

/** Labels of the items of the section they stand in, in order. */
const itemsOf = (page: Page, section: string): Promise<string[]> =>
  frame(page, section)
    .locator('.ds-frame')
    .evaluateAll(frames => frames.map(one => one.getAttribute('aria-label') ?? ''))

test('a field is added in one line, with its type guessed from its name', async () => {
  const page = await designer.open('/sales/data/customer')
  const line = page.getByLabel('Add a field: name, type, Enter')
  await line.fill('Churn risk level 流失风险等级')
  await page.getByLabel('Options', { exact: true }).fill('Low · Medium · High')
  await line.press('Enter')
  const row = page.locator('.ds-field-row', { hasText: 'Churn risk level' })
  await row.waitFor()
  expect(await row.textContent()).toContain('Choice · 3 options')
  expect(await row.textContent()).toContain('churn_risk_level')
  await saved(page)
  await page.close()
})

test('a field is dragged from the palette onto the form, moved, and each gesture is one step of undo', async () => {
  const page = await designer.open('/sales/forms/customer_exhibition')
  const piece = page.locator('.ds-piece', { hasText: 'Churn risk level' })
  await piece.scrollIntoViewIfNeeded()
  const before = await itemsOf(page, 'Key contact')
  await drag(page, await centre(piece), await centre(frame(page, 'Mobile'), 0.2))
  expect(await page.locator('.ds-drop-hint').textContent()).toBe('Key contact, place 3')
  expect(await page.locator('.ds-drop-line').count()).toBe(1)
  await page.mouse.up()
  await frame(page, 'Churn risk level').waitFor()
  const dropped = before.toSpliced(2, 0, 'Churn risk level')
  expect(await itemsOf(page, 'Key contact')).toEqual(dropped)
  // By its handle to the front of the section.
  await frame(page, 'Churn risk level').click()
  await drag(
    page,
    await centre(frame(page, 'Churn risk level').locator('.ds-mini-grip')),
    await centre(frame(page, 'Key contact').locator('.ds-frame').first(), 0.1),
  )
  await page.mouse.up()
  await expect.poll(() => itemsOf(page, 'Key contact')).toEqual(['Churn risk level', ...before])
  await page.keyboard.press('Control+z')
  await expect.poll(() => itemsOf(page, 'Key contact')).toEqual(dropped)
  await page.keyboard.press('Control+z')
  await expect.poll(() => itemsOf(page, 'Key contact')).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => itemsOf(page, 'Key contact')).toEqual(dropped)
  await saved(page)
  await page.close()
})

test('a refused place says why at the pointer and takes nothing', async () => {
  const page = await designer.open('/sales/forms/customer_exhibition')
  const section = frame(page, 'Key contact')
  await section.waitFor()
  const before = await page.locator('.ds-frame').count()
  await drag(page, await centre(page.locator('.ds-layout', { hasText: 'Section' })), await centre(section))
  expect(await page.locator('.ds-drop-hint').textContent()).toContain('cannot stand in')
  expect(await page.locator('.ds-drop-line').count()).toBe(0)
  await page.mouse.up()
  expect(await page.locator('.ds-frame').count()).toBe(before)
  await page.close()
})

test('dragging a type makes the field and puts it on the form in one step', async () => {
  const page = await designer.open('/sales/forms/customer_exhibition')
  const piece = page.locator('.ds-type', { hasText: 'Percent' })
  await piece.scrollIntoViewIfNeeded()
  await drag(page, await centre(piece), await centre(frame(page, 'Position'), 0.8))
  await page.mouse.up()
  await frame(page, 'New percent').waitFor()
  expect(await page.locator('.ds-panel-name').textContent()).toBe('New percent')
  await page.keyboard.press('Control+z')
  await expect.poll(() => frame(page, 'New percent').count()).toBe(0)
  expect(await page.locator('.ds-piece', { hasText: 'New percent' }).count()).toBe(0)
  await page.close()
})

test('a form is built from the keyboard alone', async () => {
  const page = await designer.open('/sales/forms/customer_exhibition')
  await frame(page, 'Position').waitFor()
  // Select an item with the arrow keys from the empty sheet.
  await page.locator('.ds-sheet').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('.ds-frame-on').getAttribute('aria-label')).toBe('Name')
  // Search the palette, add after the selection.
  await page.keyboard.press('/')
  await page.keyboard.type('Employees')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await frame(page, 'Employees').waitFor()
  expect((await itemsOf(page, 'Company')).slice(0, 2)).toEqual(['Name', 'Employees'])
  // Move it out of the section and back.
  await frame(page, 'Employees').focus()
  await page.keyboard.press('Alt+ArrowUp')
  expect((await itemsOf(page, 'Company')).slice(0, 2)).toEqual(['Employees', 'Name'])
  await page.keyboard.press('Alt+ArrowUp')
  expect(await itemsOf(page, 'Company')).not.toContain('Employees')
  await page.keyboard.press('Alt+ArrowDown')
  expect((await itemsOf(page, 'Company'))[0]).toBe('Employees')
  // Into the properties, rename it on this form.
  await page.keyboard.press('Tab')
  const inPanel = await page.evaluate(() => document.activeElement?.closest('.ds-fill') !== null)
  expect(inPanel).toBe(true)
  await page.getByLabel('Label on this form (English)').focus()
  await page.keyboard.type('Headcount')
  await page.keyboard.press('Enter')
  await frame(page, 'Headcount').waitFor()
  // And off again.
  await frame(page, 'Headcount').focus()
  await page.keyboard.press('Backspace')
  await expect.poll(() => frame(page, 'Headcount').count()).toBe(0)
  await saved(page)
  await page.close()
})

test('the form is tried in place, and rules react', async () => {
  const page = await designer.open('/sales/forms/customer_exhibition')
  await frame(page, 'Budget').click()
  await page.getByRole('tab', { name: /Rules/ }).click()
  await page.getByText('hidden now').waitFor()
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.locator('.ds-sheet').getByText('High', { exact: true }).click()
  await page.locator('.ds-sheet').getByText('Budget').first().waitFor()
  await page.getByRole('button', { name: 'Back to editing' }).click()
  await page.getByText('shown now').waitFor()
  await page.close()
})

test('a problem appears while working and leads to its spot', async () => {
  const page = await designer.open('/sales/rules')
  await page.locator('.ds-entry', { hasText: 'Budget before intent' }).click()
  await page.getByRole('tab', { name: 'JSON' }).click()
  const box = page.getByRole('textbox', { name: 'JSON' })
  const text = await box.inputValue()
  await box.fill(text.replaceAll('"budget"', '"budgett"'))
  await box.blur()
  const button = page.getByRole('button', { name: /\d+ problem/ })
  await button.waitFor()
  await page.locator('.tes-rail a', { hasText: 'Data' }).click()
  await page.waitForURL(/\/data\//)
  await button.click()
  await page.locator('.ds-problem').first().click()
  await page.waitForURL(/\/rules\//)
  await page.locator('.tes-crumbs [aria-current]', { hasText: 'Budget before intent' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('No problems').waitFor()
  await saved(page)
  await page.close()
})

test('publishing says what changes, needs a yes where data is lost, and can be taken back', async () => {
  const page = await designer.open('/sales/data/customer')
  await page.locator('[data-name="contact_position"]').click()
  const type = page.getByRole('combobox', { name: 'Type' }).first()
  await type.click()
  await page.keyboard.type('Number')
  await page.keyboard.press('Enter')
  await page.locator('[data-name="contact_position"]', { hasText: 'Number' }).waitFor()
  await page.keyboard.press('Control+Shift+p')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('What happens to the data').waitFor()
  expect(await dialog.textContent()).toContain('Position')
  const publish = dialog.getByRole('button', { name: /^Publish v/ })
  const loss = dialog.locator('.ds-loss')
  await loss.waitFor()
  expect(await publish.isDisabled()).toBe(true)
  const count = /(?:should be )([\d,]+)/.exec((await loss.textContent()) ?? '')?.[1] ?? ''
  await loss.getByRole('checkbox').check()
  await loss.getByLabel(/Type the number/).fill(count)
  expect(await publish.isDisabled()).toBe(false)
  await dialog.getByLabel('What changed, for people').fill('Position becomes a figure')
  await publish.click()
  await dialog.getByText('v2 is live.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await page.locator('.tes-rail a', { hasText: 'Releases' }).click()
  await page.getByText('Position becomes a figure').waitFor()
  await page.getByRole('button', { name: 'Restore v1' }).click()
  const restore = page.getByRole('dialog')
  await restore.getByRole('button', { name: 'Restore v1' }).click()
  await page.locator('.ds-release', { hasText: 'v3' }).waitFor()
  await page.close()
})

const screens = [
  '/',
  '/sales/data/customer',
  '/sales/data/lists/industry',
  '/sales/forms/customer_exhibition',
  '/sales/rules',
  '/sales/views',
  '/sales/access',
  '/sales/navigation',
  '/sales/releases',
]

test.each(screens)('axe finds nothing serious on %s', async path => {
  const page = await designer.open(path)
  await page.locator('main').first().waitFor()
  await page.waitForTimeout(600)
  expect(await seriousViolations(page)).toEqual([])
  await page.close()
})
